/**
 * Properties of characters as runs over all code points: a value, a colon, a length in base 36. From the Unicode Character
 * Database 16.0.0, as CPython 3.14 gives it. Data alone; `unicode-database.ts` reads it.
 */

/** General categories. */
export const CATEGORIES = `
Cc:w Zs:1 Po:3 Sc:1 Po:3 Ps:1 Pe:1 Po:1 Sm:1 Po:1 Pd:1 Po:2 Nd:a Po:2 Sm:3 Po:2 Lu:q Ps:1 Po:1 Pe:1 Sk:1 Pc:1 Sk:1
Ll:q Ps:1 Sm:1 Pe:1 Sm:1 Cc:x Zs:1 Po:1 Sc:4 So:1 Po:1 Sk:1 So:1 Lo:1 Pi:1 Sm:1 Cf:1 So:1 Sk:1 So:1 Sm:1 No:2 Sk:1
Ll:1 Po:2 Sk:1 No:1 Lo:1 Pf:1 No:3 Po:1 Lu:n Sm:1 Lu:7 Ll:o Sm:1 Ll:8 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:2 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:2 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:2 Ll:1 Lu:1 Ll:1 Lu:1 Ll:3
Lu:2 Ll:1 Lu:1 Ll:1 Lu:2 Ll:1 Lu:3 Ll:2 Lu:4 Ll:1 Lu:2 Ll:1 Lu:3 Ll:3 Lu:2 Ll:1 Lu:2 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:2
Ll:1 Lu:1 Ll:2 Lu:1 Ll:1 Lu:2 Ll:1 Lu:3 Ll:1 Lu:1 Ll:1 Lu:2 Ll:2 Lo:1 Lu:1 Ll:3 Lo:4 Lu:1 Lt:1 Ll:1 Lu:1 Lt:1 Ll:1
Lu:1 Lt:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:2 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:2 Lu:1 Lt:1 Ll:1 Lu:1 Ll:1 Lu:3 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:7 Lu:2 Ll:1 Lu:2 Ll:2 Lu:1 Ll:1 Lu:4 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1x Lo:1 Ll:r Lm:i Sk:4 Lm:c Sk:e Lm:5 Sk:7 Lm:1 Sk:1 Lm:1 Sk:h Mn:34 Lu:1 Ll:1 Lu:1 Ll:1 Lm:1 Sk:1 Lu:1
Ll:1 Cn:2 Lm:1 Ll:3 Po:1 Lu:1 Cn:4 Sk:2 Lu:1 Po:1 Lu:3 Cn:1 Lu:1 Cn:1 Lu:2 Ll:1 Lu:h Cn:1 Lu:9 Ll:z Lu:1 Ll:2 Lu:3
Ll:3 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:5 Lu:1 Ll:1 Sm:1 Lu:1 Ll:1 Lu:2 Ll:2 Lu:1f Ll:1c Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 So:1
Mn:5 Me:2 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:2 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:2 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Cn:1 Lu:12 Cn:2 Lm:1 Po:6 Ll:15 Po:1 Pd:1 Cn:2 So:2 Sc:1 Cn:1 Mn:19 Pd:1 Mn:1 Po:1 Mn:2
Po:1 Mn:2 Po:1 Mn:1 Cn:8 Lo:r Cn:4 Lo:4 Po:2 Cn:b Cf:6 Sm:3 Po:2 Sc:1 Po:2 So:2 Mn:b Po:1 Cf:1 Po:3 Lo:w Lm:1 Lo:a
Mn:l Nd:a Po:4 Lo:2 Mn:1 Lo:2r Po:1 Lo:1 Mn:7 Cf:1 So:1 Mn:6 Lm:2 Mn:2 So:1 Mn:4 Lo:2 Nd:a Lo:3 So:2 Lo:1 Po:e Cn:1
Cf:1 Lo:1 Mn:1 Lo:u Mn:r Cn:2 Lo:2h Mn:b Lo:1 Cn:e Nd:a Lo:x Mn:9 Lm:2 So:1 Po:3 Lm:1 Cn:2 Mn:1 Sc:2 Lo:m Mn:4 Lm:1
Mn:9 Lm:1 Mn:3 Lm:1 Mn:5 Cn:2 Po:f Cn:1 Lo:p Mn:3 Cn:2 Po:1 Cn:1 Lo:b Cn:5 Lo:o Sk:1 Lo:6 Cn:1 Cf:2 Cn:5 Mn:9 Lo:15
Lm:1 Mn:o Cf:1 Mn:w Mc:1 Lo:1i Mn:1 Mc:1 Mn:1 Lo:1 Mc:3 Mn:8 Mc:4 Mn:1 Mc:2 Lo:1 Mn:7 Lo:a Mn:2 Po:2 Nd:a Po:1 Lm:1
Lo:f Mn:1 Mc:2 Cn:1 Lo:8 Cn:2 Lo:2 Cn:2 Lo:m Cn:1 Lo:7 Cn:1 Lo:1 Cn:3 Lo:4 Cn:2 Mn:1 Lo:1 Mc:3 Mn:4 Cn:2 Mc:2 Cn:2
Mc:2 Mn:1 Lo:1 Cn:8 Mc:1 Cn:4 Lo:2 Cn:1 Lo:3 Mn:2 Cn:2 Nd:a Lo:2 Sc:2 No:6 So:1 Sc:1 Lo:1 Po:1 Mn:1 Cn:2 Mn:2 Mc:1
Cn:1 Lo:6 Cn:4 Lo:2 Cn:2 Lo:m Cn:1 Lo:7 Cn:1 Lo:2 Cn:1 Lo:2 Cn:1 Lo:2 Cn:2 Mn:1 Cn:1 Mc:3 Mn:2 Cn:4 Mn:2 Cn:2 Mn:3
Cn:3 Mn:1 Cn:7 Lo:4 Cn:1 Lo:1 Cn:7 Nd:a Mn:2 Lo:3 Mn:1 Po:1 Cn:a Mn:2 Mc:1 Cn:1 Lo:9 Cn:1 Lo:3 Cn:1 Lo:m Cn:1 Lo:7
Cn:1 Lo:2 Cn:1 Lo:5 Cn:2 Mn:1 Lo:1 Mc:3 Mn:5 Cn:1 Mn:2 Mc:1 Cn:1 Mc:2 Mn:1 Cn:2 Lo:1 Cn:f Lo:2 Mn:2 Cn:2 Nd:a Po:1
Sc:1 Cn:7 Lo:1 Mn:6 Cn:1 Mn:1 Mc:2 Cn:1 Lo:8 Cn:2 Lo:2 Cn:2 Lo:m Cn:1 Lo:7 Cn:1 Lo:2 Cn:1 Lo:5 Cn:2 Mn:1 Lo:1 Mc:1
Mn:1 Mc:1 Mn:4 Cn:2 Mc:2 Cn:2 Mc:2 Mn:1 Cn:7 Mn:2 Mc:1 Cn:4 Lo:2 Cn:1 Lo:3 Mn:2 Cn:2 Nd:a So:1 Lo:1 No:6 Cn:a Mn:1
Lo:1 Cn:1 Lo:6 Cn:3 Lo:3 Cn:1 Lo:4 Cn:3 Lo:2 Cn:1 Lo:1 Cn:1 Lo:2 Cn:3 Lo:2 Cn:3 Lo:3 Cn:3 Lo:c Cn:4 Mc:2 Mn:1 Mc:2
Cn:3 Mc:3 Cn:1 Mc:3 Mn:1 Cn:2 Lo:1 Cn:6 Mc:1 Cn:e Nd:a No:3 So:6 Sc:1 So:1 Cn:5 Mn:1 Mc:3 Mn:1 Lo:8 Cn:1 Lo:3 Cn:1
Lo:n Cn:1 Lo:g Cn:2 Mn:1 Lo:1 Mn:3 Mc:4 Cn:1 Mn:3 Cn:1 Mn:4 Cn:7 Mn:2 Cn:1 Lo:3 Cn:2 Lo:1 Cn:2 Lo:2 Mn:2 Cn:2 Nd:a
Cn:7 Po:1 No:7 So:1 Lo:1 Mn:1 Mc:2 Po:1 Lo:8 Cn:1 Lo:3 Cn:1 Lo:n Cn:1 Lo:a Cn:1 Lo:5 Cn:2 Mn:1 Lo:1 Mc:1 Mn:1 Mc:5
Cn:1 Mn:1 Mc:2 Cn:1 Mc:2 Mn:2 Cn:7 Mc:2 Cn:6 Lo:2 Cn:1 Lo:2 Mn:2 Cn:2 Nd:a Cn:1 Lo:2 Mc:1 Cn:c Mn:2 Mc:2 Lo:9 Cn:1
Lo:3 Cn:1 Lo:15 Mn:2 Lo:1 Mc:3 Mn:4 Cn:1 Mc:3 Cn:1 Mc:3 Mn:1 Lo:1 So:1 Cn:4 Lo:3 Mc:1 No:7 Lo:3 Mn:2 Cn:2 Nd:a No:9
So:1 Lo:6 Cn:1 Mn:1 Mc:2 Cn:1 Lo:i Cn:3 Lo:o Cn:1 Lo:9 Cn:1 Lo:1 Cn:2 Lo:7 Cn:3 Mn:1 Cn:4 Mc:3 Mn:3 Cn:1 Mn:1 Cn:1
Mc:8 Cn:6 Nd:a Cn:2 Mc:2 Po:1 Cn:c Lo:1c Mn:1 Lo:2 Mn:7 Cn:4 Sc:1 Lo:6 Lm:1 Mn:8 Po:1 Nd:a Po:2 Cn:11 Lo:2 Cn:1 Lo:1
Cn:1 Lo:5 Cn:1 Lo:o Cn:1 Lo:1 Cn:1 Lo:a Mn:1 Lo:2 Mn:9 Lo:1 Cn:2 Lo:5 Cn:1 Lm:1 Cn:1 Mn:7 Cn:1 Nd:a Cn:2 Lo:4 Cn:w
Lo:1 So:3 Po:f So:1 Po:1 So:3 Mn:2 So:6 Nd:a No:a So:1 Mn:1 So:1 Mn:1 So:1 Mn:1 Ps:1 Pe:1 Ps:1 Pe:1 Mc:2 Lo:8 Cn:1
Lo:10 Cn:4 Mn:e Mc:1 Mn:5 Po:1 Mn:2 Lo:5 Mn:b Cn:1 Mn:10 Cn:1 So:8 Mn:1 So:6 Cn:1 So:2 Po:5 So:4 Po:2 Cn:11 Lo:17
Mc:2 Mn:4 Mc:1 Mn:6 Mc:1 Mn:2 Mc:2 Mn:2 Lo:1 Nd:a Po:6 Lo:6 Mc:2 Mn:2 Lo:4 Mn:3 Lo:1 Mc:3 Lo:2 Mc:7 Lo:3 Mn:4 Lo:d
Mn:1 Mc:2 Mn:2 Mc:6 Mn:1 Lo:1 Mc:1 Nd:a Mc:3 Mn:1 So:2 Lu:12 Cn:1 Lu:1 Cn:5 Lu:1 Cn:2 Ll:17 Po:1 Lm:1 Ll:3 Lo:95
Cn:1 Lo:4 Cn:2 Lo:7 Cn:1 Lo:1 Cn:1 Lo:4 Cn:2 Lo:15 Cn:1 Lo:4 Cn:2 Lo:x Cn:1 Lo:4 Cn:2 Lo:7 Cn:1 Lo:1 Cn:1 Lo:4 Cn:2
Lo:f Cn:1 Lo:1l Cn:1 Lo:4 Cn:2 Lo:1v Cn:2 Mn:3 Po:9 No:k Cn:3 Lo:g So:a Cn:6 Lu:2e Cn:2 Ll:6 Cn:2 Pd:1 Lo:h8 So:1
Po:1 Lo:h Zs:1 Lo:q Ps:1 Pe:1 Cn:3 Lo:23 Po:3 Nl:3 Lo:8 Cn:7 Lo:i Mn:3 Mc:1 Cn:9 Lo:j Mn:2 Mc:1 Po:2 Cn:9 Lo:i Mn:2
Cn:c Lo:d Cn:1 Lo:3 Cn:1 Mn:2 Cn:c Lo:1g Mn:2 Mc:1 Mn:7 Mc:8 Mn:1 Mc:2 Mn:b Po:3 Lm:1 Po:3 Sc:1 Lo:1 Mn:1 Cn:2 Nd:a
Cn:6 No:a Cn:6 Po:6 Pd:1 Po:4 Mn:3 Cf:1 Mn:1 Nd:a Cn:6 Lo:z Lm:1 Lo:1h Cn:7 Lo:5 Mn:2 Lo:y Mn:1 Lo:1 Cn:5 Lo:1y Cn:a
Lo:v Cn:1 Mn:3 Mc:4 Mn:2 Mc:3 Cn:4 Mc:2 Mn:1 Mc:6 Mn:3 Cn:4 So:1 Cn:3 Po:2 Nd:a Lo:u Cn:2 Lo:5 Cn:b Lo:18 Cn:4 Lo:q
Cn:6 Nd:a No:1 Cn:3 So:y Lo:n Mn:2 Mc:2 Mn:1 Cn:2 Po:2 Lo:1h Mc:1 Mn:1 Mc:1 Mn:7 Cn:1 Mn:1 Mc:1 Mn:1 Mc:2 Mn:8 Mc:6
Mn:a Cn:2 Mn:1 Nd:a Cn:6 Nd:a Cn:6 Po:7 Lm:1 Po:6 Cn:2 Mn:e Me:1 Mn:g Cn:1d Mn:4 Mc:1 Lo:1b Mn:1 Mc:1 Mn:5 Mc:1 Mn:1
Mc:5 Mn:1 Mc:2 Lo:8 Cn:1 Po:2 Nd:a Po:7 So:a Mn:9 So:9 Po:3 Mn:2 Mc:1 Lo:u Mc:1 Mn:4 Mc:2 Mn:2 Mc:1 Mn:3 Lo:2 Nd:a
Lo:18 Mn:1 Mc:1 Mn:2 Mc:3 Mn:1 Mc:1 Mn:3 Mc:2 Cn:8 Po:4 Lo:10 Mc:8 Mn:8 Mc:2 Mn:2 Cn:3 Po:5 Nd:a Cn:3 Lo:3 Nd:a Lo:u
Lm:6 Po:2 Ll:9 Lu:1 Ll:1 Cn:5 Lu:17 Cn:2 Lu:3 Po:8 Cn:8 Mn:3 Po:1 Mn:d Mc:1 Mn:7 Lo:4 Mn:1 Lo:6 Mn:1 Lo:2 Mc:1 Mn:2
Lo:1 Cn:5 Ll:18 Lm:1r Ll:d Lm:1 Ll:y Lm:11 Mn:1s Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:9 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:9 Lu:8 Ll:6 Cn:2 Lu:6 Cn:2 Ll:8 Lu:8 Ll:8 Lu:8 Ll:6 Cn:2 Lu:6 Cn:2 Ll:8 Cn:1 Lu:1 Cn:1 Lu:1
Cn:1 Lu:1 Cn:1 Lu:1 Ll:8 Lu:8 Ll:e Cn:2 Ll:8 Lt:8 Ll:8 Lt:8 Ll:8 Lt:8 Ll:5 Cn:1 Ll:2 Lu:4 Lt:1 Sk:1 Ll:1 Sk:3 Ll:3
Cn:1 Ll:2 Lu:4 Lt:1 Sk:3 Ll:4 Cn:2 Ll:2 Lu:4 Cn:1 Sk:3 Ll:8 Lu:5 Sk:3 Cn:2 Ll:3 Cn:1 Ll:2 Lu:4 Lt:1 Sk:2 Cn:1 Zs:b
Cf:5 Pd:6 Po:2 Pi:1 Pf:1 Ps:1 Pi:2 Pf:1 Ps:1 Pi:1 Po:8 Zl:1 Zp:1 Cf:5 Zs:1 Po:9 Pi:1 Pf:1 Po:4 Pc:2 Po:3 Sm:1 Ps:1
Pe:1 Po:b Sm:1 Po:1 Pc:1 Po:a Zs:1 Cf:5 Cn:1 Cf:a No:1 Lm:1 Cn:2 No:6 Sm:3 Ps:1 Pe:1 Lm:1 No:a Sm:3 Ps:1 Pe:1 Cn:1
Lm:d Cn:3 Sc:x Cn:f Mn:d Me:4 Mn:1 Me:3 Mn:c Cn:f So:2 Lu:1 So:4 Lu:1 So:2 Ll:1 Lu:3 Ll:2 Lu:3 Ll:1 So:1 Lu:1 So:2
Sm:1 Lu:5 So:6 Lu:1 So:1 Lu:1 So:1 Lu:1 So:1 Lu:4 So:1 Ll:1 Lu:4 Ll:1 Lo:4 Ll:1 So:2 Ll:2 Lu:2 Sm:5 Lu:1 Ll:4 So:1
Sm:1 So:2 Ll:1 So:1 No:g Nl:z Lu:1 Ll:1 Nl:4 No:1 So:2 Cn:4 Sm:5 So:5 Sm:2 So:4 Sm:1 So:2 Sm:1 So:2 Sm:1 So:7 Sm:1
So:v Sm:2 So:2 Sm:1 So:1 Sm:1 So:v Sm:7g So:8 Ps:1 Pe:1 Ps:1 Pe:1 So:k Sm:2 So:7 Ps:1 Pe:1 So:29 Sm:1 So:u Sm:p
So:14 Sm:6 So:20 Cn:m So:b Cn:l No:1o So:26 No:m So:53 Sm:1 So:9 Sm:1 So:1i Sm:8 So:33 Sm:1 So:6w Ps:1 Pe:1 Ps:1
Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 No:u So:18 Sm:5 Ps:1 Pe:1 Sm:v Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1
Ps:1 Pe:1 Ps:1 Pe:1 Sm:g So:74 Sm:3n Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1
Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Sm:1r Ps:1 Pe:1 Ps:1 Pe:1 Sm:w Ps:1 Pe:1 Sm:76 So:1c Sm:l So:2 Sm:6 So:13 Cn:2 So:w
Cn:1 So:2x Lu:1c Ll:1c Lu:1 Ll:1 Lu:3 Ll:2 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:4 Ll:1 Lu:1 Ll:2 Lu:1 Ll:6 Lm:2 Lu:3
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:2 So:6 Lu:1 Ll:1 Lu:1 Ll:1 Mn:3 Lu:1 Ll:1 Cn:5 Po:4 No:1 Po:2 Ll:12 Cn:1 Ll:1 Cn:5
Ll:1 Cn:2 Lo:1k Cn:7 Lm:1 Po:1 Cn:e Mn:1 Lo:n Cn:9 Lo:7 Cn:1 Lo:7 Cn:1 Lo:7 Cn:1 Lo:7 Cn:1 Lo:7 Cn:1 Lo:7 Cn:1 Lo:7
Cn:1 Lo:7 Cn:1 Mn:w Po:2 Pi:1 Pf:1 Pi:1 Pf:1 Po:3 Pi:1 Pf:1 Po:1 Pi:1 Pf:1 Po:9 Pd:1 Po:2 Pd:1 Po:1 Pi:1 Pf:1 Po:2
Pi:1 Pf:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Po:5 Lm:1 Po:a Pd:2 Po:4 Pd:1 Po:1 Ps:1 Po:d So:2 Po:3 Ps:1 Pe:1
Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Pd:1 Cn:y So:q Cn:1 So:2h Cn:c So:5y Cn:q So:g Zs:1 Po:3 So:1 Lm:1 Lo:1 Nl:1 Ps:1 Pe:1
Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 So:2 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Pd:1 Ps:1 Pe:2 So:1 Nl:9 Mn:4
Mc:2 Pd:1 Lm:5 So:2 Nl:3 Lm:1 Lo:1 Po:1 So:2 Cn:1 Lo:2e Cn:2 Mn:2 Sk:2 Lm:2 Lo:1 Pd:1 Lo:2i Po:1 Lm:3 Lo:1 Cn:5
Lo:17 Cn:1 Lo:2m Cn:1 So:2 No:4 So:a Lo:w So:12 Cn:9 So:1 Lo:g So:v Cn:1 No:a So:u No:8 So:1 No:f So:w No:a So:13
No:f So:8w Lo:534 So:1s Lo:g7p Lm:1 Lo:vr Cn:3 So:1j Cn:9 Lo:14 Lm:6 Po:2 Lo:7g Lm:1 Po:3 Lo:g Nd:a Lo:2 Cn:k Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lo:1
Mn:1 Me:3 Po:1 Mn:a Po:1 Lm:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lm:2 Mn:2 Lo:1y Nl:a Mn:2 Po:6 Cn:8 Sk:n Lm:9 Sk:2 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:3 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lm:1 Ll:8 Lu:1 Ll:1 Lu:1 Ll:1 Lu:2 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lm:1 Sk:2
Lu:1 Ll:1 Lu:1 Ll:1 Lo:1 Lu:1 Ll:1 Lu:1 Ll:3 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1
Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:5 Ll:1 Lu:5 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1
Ll:1 Lu:4 Ll:1 Lu:1 Ll:1 Lu:2 Ll:1 Cn:2 Lu:1 Ll:1 Cn:1 Ll:1 Cn:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Ll:1 Lu:1 Cn:l Lm:3
Lu:1 Ll:1 Lo:1 Lm:2 Ll:1 Lo:7 Mn:1 Lo:3 Mn:1 Lo:4 Mn:1 Lo:n Mc:2 Mn:2 Mc:1 So:4 Mn:1 Cn:3 No:6 So:2 Sc:1 So:1 Cn:6
Lo:1g Po:4 Cn:8 Mc:2 Lo:1e Mc:g Mn:2 Cn:8 Po:2 Nd:a Cn:6 Mn:i Lo:6 Po:3 Lo:1 Po:1 Lo:2 Mn:1 Nd:a Lo:s Mn:8 Po:2 Lo:n
Mn:b Mc:2 Cn:b Po:1 Lo:t Cn:3 Mn:3 Mc:1 Lo:1b Mn:1 Mc:2 Mn:4 Mc:2 Mn:2 Mc:3 Po:d Cn:1 Lm:1 Nd:a Cn:4 Po:2 Lo:5 Mn:1
Lm:1 Lo:9 Nd:a Lo:5 Cn:1 Lo:15 Mn:6 Mc:2 Mn:2 Mc:2 Mn:2 Cn:9 Lo:3 Mn:1 Lo:8 Mn:1 Mc:1 Cn:2 Nd:a Cn:2 Po:4 Lo:g Lm:1
Lo:6 So:3 Lo:1 Mc:1 Mn:1 Mc:1 Lo:1e Mn:1 Lo:1 Mn:3 Lo:2 Mn:2 Lo:5 Mn:2 Lo:1 Mn:1 Lo:1 Cn:o Lo:2 Lm:1 Po:2 Lo:b Mc:1
Mn:2 Mc:2 Po:2 Lo:1 Lm:2 Mc:1 Mn:1 Cn:a Lo:6 Cn:2 Lo:6 Cn:2 Lo:6 Cn:9 Lo:7 Cn:1 Lo:7 Cn:1 Ll:17 Sk:1 Lm:4 Ll:9 Lm:1
Sk:2 Cn:4 Ll:28 Lo:z Mc:2 Mn:1 Mc:2 Mn:1 Mc:2 Po:1 Mc:1 Mn:1 Cn:2 Nd:a Cn:6 Lo:8mc Cn:c Lo:n Cn:4 Lo:1d Cn:4 Cs:1kw
Co:4xs Lo:a6 Cn:2 Lo:2y Cn:12 Ll:7 Cn:c Ll:5 Cn:5 Lo:1 Mn:1 Lo:a Sm:1 Lo:d Cn:1 Lo:5 Cn:1 Lo:1 Cn:1 Lo:2 Cn:1 Lo:2
Cn:1 Lo:30 Sk:h Cn:g Lo:a3 Pe:1 Ps:1 So:g Lo:1s Cn:2 Lo:1i Cn:7 So:1 Cn:w Lo:c Sc:1 So:3 Mn:g Po:7 Ps:1 Pe:1 Po:1
Cn:6 Mn:g Po:1 Pd:2 Pc:2 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Po:2 Ps:1
Pe:1 Po:4 Pc:3 Po:3 Cn:1 Po:4 Pd:1 Ps:1 Pe:1 Ps:1 Pe:1 Ps:1 Pe:1 Po:3 Sm:1 Pd:1 Sm:3 Cn:1 Po:1 Sc:1 Po:2 Cn:4 Lo:5
Cn:1 Lo:3r Cn:2 Cf:1 Cn:1 Po:3 Sc:1 Po:3 Ps:1 Pe:1 Po:1 Sm:1 Po:1 Pd:1 Po:2 Nd:a Po:2 Sm:3 Po:2 Lu:q Ps:1 Po:1 Pe:1
Sk:1 Pc:1 Sk:1 Ll:q Ps:1 Sm:1 Pe:1 Sm:1 Ps:1 Pe:1 Po:1 Ps:1 Pe:1 Po:2 Lo:a Lm:1 Lo:19 Lm:2 Lo:v Cn:3 Lo:6 Cn:2 Lo:6
Cn:2 Lo:6 Cn:2 Lo:3 Cn:3 Sc:2 Sm:1 Sk:1 So:1 Sc:2 Cn:1 So:1 Sm:4 So:2 Cn:a Cf:3 So:2 Cn:2 Lo:c Cn:1 Lo:q Cn:1 Lo:j
Cn:1 Lo:2 Cn:1 Lo:f Cn:2 Lo:e Cn:y Lo:3f Cn:5 Po:3 Cn:4 No:19 Cn:3 So:9 Nl:1h No:4 So:h No:2 So:3 Cn:1 So:d Cn:3
So:1 Cn:1b So:19 Mn:1 Cn:3m Lo:t Cn:3 Lo:1d Cn:f Mn:1 No:r Cn:4 Lo:w No:4 Cn:9 Lo:k Nl:1 Lo:8 Nl:1 Cn:5 Lo:12 Mn:5
Cn:5 Lo:u Cn:1 Po:1 Lo:10 Cn:4 Lo:8 Po:1 Nl:5 Cn:16 Lu:14 Ll:14 Lo:26 Cn:2 Nd:a Cn:6 Lu:10 Cn:4 Ll:10 Cn:4 Lo:14
Cn:8 Lo:1g Cn:b Po:1 Lu:b Cn:1 Lu:f Cn:1 Lu:7 Cn:1 Lu:2 Cn:1 Ll:b Cn:1 Ll:f Cn:1 Ll:7 Cn:1 Ll:2 Cn:3 Lo:1g Cn:c
Lo:8n Cn:9 Lo:m Cn:a Lo:8 Cn:o Lm:6 Cn:1 Lm:16 Cn:1 Lm:9 Cn:1x Lo:6 Cn:2 Lo:1 Cn:1 Lo:18 Cn:1 Lo:2 Cn:3 Lo:1 Cn:2
Lo:n Cn:1 Po:1 No:8 Lo:n So:2 No:7 Lo:v Cn:8 No:9 Cn:1c Lo:j Cn:1 Lo:2 Cn:5 No:5 Lo:m No:6 Cn:3 Po:1 Lo:q Cn:5 Po:1
Cn:1s Lo:1k Cn:4 No:2 Lo:2 No:g Cn:2 No:1a Lo:1 Mn:3 Cn:1 Mn:2 Cn:5 Mn:4 Lo:4 Cn:1 Lo:3 Cn:1 Lo:t Cn:2 Mn:3 Cn:4
Mn:1 No:9 Cn:7 Po:9 Cn:7 Lo:t No:2 Po:1 Lo:t No:3 Cn:w Lo:8 So:1 Lo:s Mn:2 Cn:4 No:5 Po:7 Cn:9 Lo:1i Cn:3 Po:7 Lo:m
Cn:2 No:8 Lo:j Cn:5 No:8 Lo:i Cn:7 Po:4 Cn:c No:7 Cn:28 Lo:21 Cn:1j Lu:1f Cn:d Ll:1f Cn:7 No:6 Lo:10 Mn:4 Cn:8 Nd:a
Cn:6 Nd:a Lo:4 Lm:1 Lo:1 Lu:m Cn:3 Mn:5 Pd:1 Lm:1 Ll:m Cn:8 Sm:2 Cn:5s No:v Cn:1 Lo:16 Cn:1 Mn:2 Pd:1 Cn:2 Lo:2 Cn:g
Lo:3 Cn:1j Mn:4 Lo:t No:a Lo:1 Cn:8 Lo:m Mn:b No:4 Po:5 Cn:m Lo:i Mn:4 Po:4 Cn:12 Lo:l No:7 Cn:k Lo:n Cn:9 Mc:1 Mn:1
Mc:1 Lo:1h Mn:f Po:7 Cn:4 No:k Nd:a Mn:1 Lo:2 Mn:2 Lo:1 Cn:9 Mn:3 Mc:1 Lo:19 Mc:3 Mn:4 Mc:2 Mn:2 Po:2 Cf:1 Po:4 Mn:1
Cn:a Cf:1 Cn:2 Lo:p Cn:7 Nd:a Cn:6 Mn:3 Lo:10 Mn:5 Mc:1 Mn:8 Cn:1 Nd:a Po:4 Lo:1 Mc:2 Lo:1 Cn:8 Lo:z Mn:1 Po:2 Lo:1
Cn:9 Mn:2 Mc:1 Lo:1c Mc:3 Mn:9 Mc:2 Lo:4 Po:4 Mn:4 Po:1 Mc:1 Mn:1 Nd:a Lo:1 Po:1 Lo:1 Po:3 Cn:1 No:k Cn:b Lo:i Cn:1
Lo:p Mc:3 Mn:3 Mc:2 Mn:1 Mc:1 Mn:2 Po:6 Mn:1 Lo:2 Mn:1 Cn:1q Lo:7 Cn:1 Lo:1 Cn:1 Lo:4 Cn:1 Lo:f Cn:1 Lo:a Po:1 Cn:6
Lo:1b Mn:1 Mc:3 Mn:8 Cn:5 Nd:a Cn:6 Mn:2 Mc:2 Cn:1 Lo:8 Cn:2 Lo:2 Cn:2 Lo:m Cn:1 Lo:7 Cn:1 Lo:2 Cn:1 Lo:5 Cn:1 Mn:2
Lo:1 Mc:2 Mn:1 Mc:4 Cn:2 Mc:2 Cn:2 Mc:3 Cn:2 Lo:1 Cn:6 Mc:1 Cn:5 Lo:5 Mc:2 Cn:2 Mn:7 Cn:3 Mn:5 Cn:b Lo:a Cn:1 Lo:1
Cn:2 Lo:1 Cn:1 Lo:12 Cn:1 Lo:1 Mc:3 Mn:6 Cn:1 Mc:1 Cn:2 Mc:1 Cn:1 Mc:4 Cn:1 Mc:2 Mn:1 Mc:1 Mn:1 Lo:1 Mn:1 Lo:1 Po:2
Cn:1 Po:2 Cn:8 Mn:2 Cn:t Lo:1h Mc:3 Mn:8 Mc:2 Mn:3 Mc:1 Mn:1 Lo:4 Po:5 Nd:a Po:2 Cn:1 Po:1 Mn:1 Lo:3 Cn:u Lo:1c Mc:3
Mn:6 Mc:1 Mn:1 Mc:4 Mn:2 Mc:1 Mn:2 Lo:2 Po:1 Lo:1 Cn:8 Nd:a Cn:4m Lo:1b Mc:3 Mn:4 Cn:2 Mc:4 Mn:2 Mc:1 Mn:2 Po:n Lo:4
Mn:2 Cn:y Lo:1c Mc:3 Mn:8 Mc:2 Mn:1 Mc:1 Mn:2 Po:3 Lo:1 Cn:b Nd:a Cn:6 Po:d Cn:j Lo:17 Mn:1 Mc:1 Mn:1 Mc:2 Mn:6 Mc:1
Mn:1 Lo:1 Po:1 Cn:6 Nd:a Cn:6 Nd:k Cn:s Lo:r Cn:2 Mn:1 Mc:1 Mn:1 Mc:2 Mn:4 Mc:1 Mn:5 Cn:4 Nd:a No:2 Po:3 So:1 Lo:7
Cn:55 Lo:18 Mc:3 Mn:9 Mc:1 Mn:2 Po:1 Cn:2s Lu:w Ll:w Nd:a No:9 Cn:c Lo:8 Cn:2 Lo:1 Cn:2 Lo:8 Cn:1 Lo:2 Cn:1 Lo:o
Mc:6 Cn:1 Mc:2 Cn:2 Mn:2 Mc:1 Mn:1 Lo:1 Mc:1 Lo:1 Mc:1 Mn:1 Po:3 Cn:9 Nd:a Cn:1y Lo:8 Cn:2 Lo:13 Mc:3 Mn:4 Cn:2 Mn:2
Mc:4 Mn:1 Lo:1 Po:1 Lo:1 Mc:1 Cn:r Lo:1 Mn:a Lo:14 Mn:6 Mc:1 Lo:1 Mn:4 Po:8 Mn:1 Cn:8 Lo:1 Mn:6 Mc:2 Mn:3 Lo:1a Mn:d
Mc:1 Mn:2 Po:3 Lo:1 Po:5 Cn:d Lo:21 Cn:7 Po:a Cn:52 Lo:x Po:1 Cn:e Nd:a Cn:6 Lo:9 Cn:1 Lo:11 Mc:1 Mn:7 Cn:1 Mn:6
Mc:1 Mn:1 Lo:1 Po:5 Cn:a Nd:a No:j Cn:3 Po:2 Lo:u Cn:2 Mn:m Cn:1 Mc:1 Mn:7 Mc:1 Mn:2 Mc:1 Mn:2 Cn:21 Lo:7 Cn:1 Lo:2
Cn:1 Lo:12 Mn:6 Cn:3 Mn:1 Cn:1 Mn:2 Cn:1 Mn:7 Lo:1 Mn:1 Cn:8 Nd:a Cn:6 Lo:6 Cn:1 Lo:2 Cn:1 Lo:w Mc:5 Cn:1 Mn:2 Cn:1
Mc:2 Mn:1 Mc:1 Mn:1 Lo:1 Cn:7 Nd:a Cn:8m Lo:j Mn:2 Mc:2 Po:2 Cn:7 Mn:2 Lo:1 Mc:1 Lo:d Cn:1 Lo:y Mc:2 Mn:5 Cn:3 Mc:2
Mn:1 Mc:1 Mn:1 Po:d Nd:a Mn:1 Cn:2d Lo:1 Cn:f No:l So:8 Sc:4 So:h Cn:d Po:1 Lo:pm Cn:2u Nl:33 Cn:1 Po:5 Cn:b Lo:5g
Cn:218 Lo:2p Po:2 Cn:d Lo:ts Cf:g Mn:1 Lo:6 Mn:f Cn:a Lo:32z Cn:5 Lo:g7 Cn:5a1 Lo:u Mn:c Mc:3 Mn:3 Nd:a Cn:1c6 Lo:ft
Cn:7 Lo:v Cn:1 Nd:a Cn:4 Po:2 Lo:27 Cn:1 Nd:a Cn:6 Lo:u Cn:2 Mn:5 Po:1 Cn:a Lo:1c Mn:7 Po:5 So:4 Lm:4 Po:1 So:1 Cn:a
Nd:a Cn:1 No:7 Cn:1 Lo:l Cn:5 Lo:j Cn:c0 Lm:3 Lo:14 Lm:2 Po:3 Nd:a Cn:5i Lu:w Ll:w No:n Po:4 Cn:2t Lo:23 Cn:4 Mn:1
Lo:1 Mc:1j Cn:7 Mn:4 Lm:d Cn:1s Lm:2 Po:1 Lm:1 Mn:1 Cn:b Mc:2 Cn:e Lo:4qg Cn:8 Lo:ye Cn:15 Lo:a Cn:6w7 Lm:4 Cn:1
Lm:7 Cn:1 Lm:2 Cn:1 Lo:83 Cn:f Lo:1 Cn:t Lo:3 Cn:2 Lo:1 Cn:e Lo:4 Cn:8 Lo:b0 Cn:1s4 Lo:2z Cn:5 Lo:d Cn:3 Lo:9 Cn:7
Lo:a Cn:2 So:1 Mn:2 Po:1 Cf:4 Cn:318 So:6o Nd:a Cn:6 So:c4 Cn:24 Mn:1a Cn:2 Mn:n Cn:9 So:38 Cn:1o So:6u Cn:a So:13
Cn:2 So:1o Mc:2 Mn:3 So:3 Mc:6 Cf:8 Mn:8 So:2 Mn:7 So:u Mn:4 So:1p Cn:l So:1u Mn:3 So:1 Cn:3e No:k Cn:c No:k Cn:c
So:2f Cn:9 No:p Cn:3r Lu:q Ll:q Lu:q Ll:7 Cn:1 Ll:i Lu:q Ll:q Lu:1 Cn:1 Lu:2 Cn:2 Lu:1 Cn:2 Lu:2 Cn:2 Lu:4 Cn:1 Lu:8
Ll:4 Cn:1 Ll:1 Cn:1 Ll:7 Cn:1 Ll:b Lu:q Ll:q Lu:2 Cn:1 Lu:4 Cn:2 Lu:8 Cn:1 Lu:7 Cn:1 Ll:q Lu:2 Cn:1 Lu:4 Cn:1 Lu:5
Cn:1 Lu:1 Cn:3 Lu:7 Cn:1 Ll:q Lu:q Ll:q Lu:q Ll:q Lu:q Ll:q Lu:q Ll:q Lu:q Ll:q Lu:q Ll:s Cn:2 Lu:p Sm:1 Ll:p Sm:1
Ll:6 Lu:p Sm:1 Ll:p Sm:1 Ll:6 Lu:p Sm:1 Ll:p Sm:1 Ll:6 Lu:p Sm:1 Ll:p Sm:1 Ll:6 Lu:p Sm:1 Ll:p Sm:1 Ll:6 Lu:1 Ll:1
Cn:2 Nd:1e So:e8 Mn:1j So:4 Mn:1e So:8 Mn:1 So:e Mn:1 So:2 Po:5 Cn:f Mn:5 Cn:1 Mn:f Cn:uo Ll:a Lo:1 Ll:k Cn:6 Ll:6
Cn:5x Mn:7 Cn:1 Mn:h Cn:2 Mn:7 Cn:1 Mn:2 Cn:1 Mn:5 Cn:5 Lm:1q Cn:x Mn:1 Cn:34 Lo:19 Cn:3 Mn:7 Lm:7 Cn:2 Nd:a Cn:4
Lo:1 So:1 Cn:8w Lo:u Mn:1 Cn:h Lo:18 Mn:4 Nd:a Cn:5 Sc:1 Cn:cw Lo:r Lm:1 Mn:4 Nd:a Cn:5y Lo:u Mn:2 Lo:1 Nd:a Cn:4
Po:1 Cn:dc Lo:7 Cn:1 Lo:4 Cn:1 Lo:2 Cn:1 Lo:f Cn:1 Lo:5h Cn:2 No:9 Mn:7 Cn:15 Lu:y Ll:y Mn:7 Lm:1 Cn:4 Nd:a Cn:4
Po:2 Cn:lt No:1n So:1 No:3 Sc:1 No:4 Cn:24 No:19 So:1 No:f Cn:5e Lo:4 Cn:1 Lo:r Cn:1 Lo:2 Cn:1 Lo:1 Cn:2 Lo:1 Cn:1
Lo:a Cn:1 Lo:4 Cn:1 Lo:1 Cn:1 Lo:1 Cn:6 Lo:1 Cn:4 Lo:1 Cn:1 Lo:1 Cn:1 Lo:1 Cn:1 Lo:3 Cn:1 Lo:2 Cn:1 Lo:1 Cn:2 Lo:1
Cn:1 Lo:1 Cn:1 Lo:1 Cn:1 Lo:1 Cn:1 Lo:1 Cn:1 Lo:2 Cn:1 Lo:1 Cn:2 Lo:4 Cn:1 Lo:7 Cn:1 Lo:4 Cn:1 Lo:4 Cn:1 Lo:1 Cn:1
Lo:a Cn:1 Lo:h Cn:5 Lo:3 Cn:1 Lo:5 Cn:1 Lo:h Cn:1g Sm:2 Cn:7i So:18 Cn:4 So:2s Cn:c So:f Cn:2 So:f Cn:1 So:f Cn:1
So:11 Cn:a No:d So:4h Cn:1k So:t Cn:d So:18 Cn:4 So:9 Cn:7 So:2 Cn:e So:6 Cn:4a So:6z Sk:5 So:k8 Cn:4 So:h Cn:3 So:d
Cn:3 So:3b Cn:4 So:2n Cn:6 So:c Cn:4 So:1 Cn:f So:c Cn:4 So:1k Cn:8 So:a Cn:6 So:14 Cn:8 So:u Cn:2 So:c Cn:4 So:2
Cn:1q So:9g Cn:c So:e Cn:2 So:d Cn:3 So:a Cn:5 So:1k Cn:7 So:f Cn:2 So:b Cn:6 So:9 Cn:7 So:43 Cn:1 So:2k Nd:a Cn:sm
Lo:wyo Cn:w Lo:37e Cn:6 Lo:66 Cn:2 Lo:4g2 Cn:e Lo:5rl Cn:f Lo:ha Cn:1wi Lo:f2 Cn:15u Lo:3t7 Cn:5 Lo:38g Cn:f975 Cf:1
Cn:u Cf:2o Cn:3k Mn:6o Cn:1e6o Co:1eke Cn:2 Co:1eke Cn:2
`;

/** Bidirectional classes; empty for what is not assigned. */
export const BIDIRECTIONAL = `
BN:9 S:1 B:1 S:1 WS:1 B:1 BN:e B:3 S:1 WS:1 ON:2 ET:3 ON:5 ES:1 CS:1 ES:1 CS:2 EN:a CS:1 ON:6 L:q ON:6 L:q ON:4 BN:6
B:1 BN:q CS:1 ON:1 ET:4 ON:4 L:1 ON:2 BN:1 ON:2 ET:2 EN:2 ON:1 L:1 ON:3 EN:1 L:1 ON:5 L:n ON:1 L:v ON:1 L:ch ON:2
L:7 ON:e L:2 ON:e L:5 ON:9 L:1 ON:h NSM:34 L:4 ON:2 L:2 :2 L:4 ON:1 L:1 :4 ON:2 L:1 ON:1 L:3 :1 L:1 :1 L:k :1 L:2b
ON:1 L:3w NSM:7 L:4m :1 L:12 :2 L:1d ON:1 :2 ON:2 ET:1 :1 NSM:19 R:1 NSM:1 R:1 NSM:2 R:1 NSM:2 R:1 NSM:1 :8 R:r :4
R:6 :b AN:6 ON:2 AL:1 ET:2 AL:1 CS:1 AL:1 ON:2 NSM:b AL:1c NSM:l AN:a ET:1 AN:2 AL:3 NSM:1 AL:2t NSM:7 AN:1 ON:1
NSM:6 AL:2 NSM:2 ON:1 NSM:4 AL:2 EN:a AL:k :1 AL:2 NSM:1 AL:u NSM:r :2 AL:2h NSM:b AL:1 :e R:17 NSM:9 R:2 ON:4 R:1
:2 NSM:1 R:o NSM:4 R:1 NSM:9 R:1 NSM:3 R:1 NSM:5 :2 R:f :1 R:p NSM:3 :2 R:1 :1 AL:b :5 AL:v :1 AN:2 :5 NSM:9 AL:16
NSM:o AN:1 NSM:w L:1j NSM:1 L:1 NSM:1 L:4 NSM:8 L:4 NSM:1 L:3 NSM:7 L:a NSM:2 L:t NSM:1 L:2 :1 L:8 :2 L:2 :2 L:m :1
L:7 :1 L:1 :3 L:4 :2 NSM:1 L:4 NSM:4 :2 L:2 :2 L:2 NSM:1 L:1 :8 L:1 :4 L:2 :1 L:3 NSM:2 :2 L:c ET:2 L:7 ET:1 L:2
NSM:1 :2 NSM:2 L:1 :1 L:6 :4 L:2 :2 L:m :1 L:7 :1 L:2 :1 L:2 :1 L:2 :2 NSM:1 :1 L:3 NSM:2 :4 NSM:2 :2 NSM:3 :3 NSM:1
:7 L:4 :1 L:1 :7 L:a NSM:2 L:3 NSM:1 L:1 :a NSM:2 L:1 :1 L:9 :1 L:3 :1 L:m :1 L:7 :1 L:2 :1 L:5 :2 NSM:1 L:4 NSM:5
:1 NSM:2 L:1 :1 L:2 NSM:1 :2 L:1 :f L:2 NSM:2 :2 L:b ET:1 :7 L:1 NSM:6 :1 NSM:1 L:2 :1 L:8 :2 L:2 :2 L:m :1 L:7 :1
L:2 :1 L:5 :2 NSM:1 L:2 NSM:1 L:1 NSM:4 :2 L:2 :2 L:2 NSM:1 :7 NSM:2 L:1 :4 L:2 :1 L:3 NSM:2 :2 L:i :a NSM:1 L:1 :1
L:6 :3 L:3 :1 L:4 :3 L:2 :1 L:1 :1 L:2 :3 L:2 :3 L:3 :3 L:c :4 L:2 NSM:1 L:2 :3 L:3 :1 L:3 NSM:1 :2 L:1 :6 L:1 :e
L:d ON:6 ET:1 ON:1 :5 NSM:1 L:3 NSM:1 L:8 :1 L:3 :1 L:n :1 L:g :2 NSM:1 L:1 NSM:3 L:4 :1 NSM:3 :1 NSM:4 :7 NSM:2 :1
L:3 :2 L:1 :2 L:2 NSM:2 :2 L:a :7 L:1 ON:7 L:2 NSM:1 L:b :1 L:3 :1 L:n :1 L:a :1 L:5 :2 NSM:1 L:8 :1 L:3 :1 L:2
NSM:2 :7 L:2 :6 L:2 :1 L:2 NSM:2 :2 L:a :1 L:3 :c NSM:2 L:b :1 L:3 :1 L:15 NSM:2 L:4 NSM:4 :1 L:3 :1 L:3 NSM:1 L:2
:4 L:e NSM:2 :2 L:q :1 NSM:1 L:2 :1 L:i :3 L:o :1 L:9 :1 L:1 :2 L:7 :3 NSM:1 :4 L:3 NSM:3 :1 NSM:1 :1 L:8 :6 L:a :2
L:3 :c L:1c NSM:1 L:2 NSM:7 :4 ET:1 L:7 NSM:8 L:d :11 L:2 :1 L:1 :1 L:5 :1 L:o :1 L:1 :1 L:a NSM:1 L:2 NSM:9 L:1 :2
L:5 :1 L:1 :1 NSM:7 :1 L:a :2 L:4 :w L:o NSM:2 L:r NSM:1 L:1 NSM:1 L:1 NSM:1 ON:4 L:a :1 L:10 :4 NSM:e L:1 NSM:5 L:1
NSM:2 L:5 NSM:b :1 NSM:10 :1 L:8 NSM:1 L:6 :1 L:d :11 L:19 NSM:4 L:1 NSM:6 L:1 NSM:2 L:2 NSM:2 L:p NSM:2 L:4 NSM:3
L:g NSM:4 L:d NSM:1 L:2 NSM:2 L:6 NSM:1 L:f NSM:1 L:14 :1 L:1 :5 L:1 :2 L:ah :1 L:4 :2 L:7 :1 L:1 :1 L:4 :2 L:15 :1
L:4 :2 L:x :1 L:4 :2 L:7 :1 L:1 :1 L:4 :2 L:f :1 L:1l :1 L:4 :2 L:1v :2 NSM:3 L:t :3 L:g ON:a :6 L:2e :2 L:6 :2 ON:1
L:hr WS:1 L:q ON:2 :3 L:2h :7 L:i NSM:3 L:1 :9 L:j NSM:2 L:3 :9 L:i NSM:2 :c L:d :1 L:3 :1 NSM:2 :c L:1g NSM:2 L:1
NSM:7 L:8 NSM:1 L:2 NSM:b L:7 ET:1 L:1 NSM:1 :2 L:a :6 ON:a :6 ON:b NSM:3 BN:1 NSM:1 L:a :6 L:2h :7 L:5 NSM:2 L:y
NSM:1 L:1 :5 L:1y :a L:v :1 NSM:3 L:4 NSM:2 L:3 :4 L:2 NSM:1 L:6 NSM:3 :4 ON:1 :3 ON:2 L:14 :2 L:5 :b L:18 :4 L:q :6
L:b :3 ON:y L:n NSM:2 L:2 NSM:1 :2 L:1k NSM:1 L:1 NSM:7 :1 NSM:1 L:1 NSM:1 L:2 NSM:8 L:6 NSM:a :2 NSM:1 L:a :6 L:a
:6 L:e :2 NSM:v :1d NSM:4 L:1c NSM:1 L:1 NSM:5 L:1 NSM:1 L:5 NSM:1 L:a :1 L:t NSM:9 L:c NSM:2 L:w NSM:4 L:2 NSM:2
L:1 NSM:3 L:1k NSM:1 L:1 NSM:2 L:3 NSM:1 L:1 NSM:3 L:2 :8 L:1c NSM:8 L:2 NSM:2 :3 L:f :3 L:1q :5 L:17 :2 L:b :8
NSM:3 L:1 NSM:d L:1 NSM:7 L:4 NSM:1 L:6 NSM:1 L:3 NSM:2 L:1 :5 L:5c NSM:1s L:7q :2 L:6 :2 L:12 :2 L:6 :2 L:8 :1 L:1
:1 L:1 :1 L:1 :1 L:v :2 L:1h :1 L:7 ON:1 L:1 ON:3 L:3 :1 L:7 ON:3 L:4 :2 L:6 :1 ON:3 L:d ON:3 :2 L:3 :1 L:7 ON:2 :1
WS:b BN:3 L:1 R:1 ON:o WS:1 B:1 LRE:1 RLE:1 PDF:1 LRO:1 RLO:1 CS:1 ET:5 ON:f CS:1 ON:q WS:1 BN:5 :1 LRI:1 RLI:1
FSI:1 PDI:1 BN:6 EN:1 L:1 :2 EN:6 ES:2 ON:3 L:1 EN:a ES:2 ON:3 :1 L:d :3 ET:x :f NSM:x :f ON:2 L:1 ON:4 L:1 ON:2 L:a
ON:1 L:1 ON:3 L:5 ON:6 L:1 ON:1 L:1 ON:1 L:1 ON:1 L:4 ET:1 L:b ON:2 L:4 ON:5 L:5 ON:4 L:2 ON:g L:15 ON:3 :4 ON:3m
ES:1 ET:1 ON:82 L:1x ON:q L:1 ON:44 :m ON:b :l ON:14 EN:k L:26 ON:ci L:1 ON:9f L:74 ON:hg :2 ON:w :1 ON:2x L:6d ON:6
L:4 NSM:3 L:2 :5 ON:7 L:12 :1 L:1 :5 L:1 :2 L:1k :7 L:2 :e NSM:1 L:n :9 L:7 :1 L:7 :1 L:7 :1 L:7 :1 L:7 :1 L:7 :1
L:7 :1 L:7 :1 NSM:w ON:2m :y ON:q :1 ON:2h :c ON:5y :q ON:g WS:1 ON:4 L:3 ON:p L:9 NSM:4 L:2 ON:1 L:5 ON:2 L:5 ON:3
:1 L:2e :2 NSM:2 ON:2 L:3 ON:1 L:2i ON:1 L:4 :5 L:17 :1 L:2m :1 L:1c ON:12 :9 ON:1 L:19 ON:2 :1 L:1c ON:g L:s ON:3
L:1e ON:f L:c ON:4 L:4n ON:4 L:2r ON:2 L:v ON:1 L:534 ON:1s L:h3h :3 ON:1j :9 L:8t ON:3 L:s :k L:1b NSM:4 ON:1 NSM:a
ON:2 L:u NSM:2 L:28 NSM:2 L:6 :8 ON:y L:2u ON:1 L:1x :2 L:2 :1 L:1 :1 L:8 :l L:g NSM:1 L:3 NSM:1 L:4 NSM:1 L:p NSM:2
L:1 ON:4 NSM:1 :3 L:8 ET:2 :6 L:1g ON:4 :8 L:1w NSM:2 :8 L:c :6 NSM:i L:d NSM:1 L:12 NSM:8 L:p NSM:b L:2 :b L:u :3
NSM:3 L:1c NSM:1 L:2 NSM:4 L:2 NSM:2 L:g :1 L:b :4 L:7 NSM:1 L:p :1 L:15 NSM:6 L:2 NSM:2 L:2 NSM:2 :9 L:3 NSM:1 L:8
NSM:1 L:1 :2 L:a :2 L:w NSM:1 L:1f NSM:1 L:1 NSM:3 L:2 NSM:2 L:5 NSM:2 L:1 NSM:1 L:1 :o L:h NSM:2 L:8 NSM:1 :a L:6
:2 L:6 :2 L:6 :9 L:7 :1 L:7 :1 L:1m ON:2 :4 L:39 NSM:1 L:2 NSM:1 L:4 NSM:1 :2 L:a :6 L:8mc :c L:n :4 L:1d :4 L:6su
:2 L:2y :12 L:7 :c L:5 :5 R:1 NSM:1 R:a ES:1 R:d :1 R:5 :1 R:1 :1 R:2 :1 R:2 :1 R:a AL:37 :g AL:a3 ON:i AL:1s :2
AL:1i :7 ON:1 :w AL:d ON:3 NSM:g ON:a :6 NSM:g ON:w CS:1 ON:1 CS:1 :1 ON:1 CS:1 ON:9 ET:1 ON:2 ES:2 ON:3 :1 ON:1
ET:2 ON:1 :4 AL:5 :1 AL:3r :2 BN:1 :1 ON:2 ET:3 ON:5 ES:1 CS:1 ES:1 CS:2 EN:a CS:1 ON:6 L:q ON:6 L:q ON:b L:2h :3
L:6 :2 L:6 :2 L:6 :2 L:3 :3 ET:2 ON:3 ET:2 :1 ON:7 :a ON:5 :2 L:c :1 L:q :1 L:j :1 L:2 :1 L:f :2 L:e :y L:3f :5 L:1
ON:1 L:1 :4 L:19 :3 L:9 ON:25 L:2 :1 ON:d :3 ON:1 :1b L:19 NSM:1 :3m L:t :3 L:1d :f NSM:1 EN:r :4 L:10 :9 L:u :5
L:12 NSM:5 :5 L:u :1 L:11 :4 L:e :16 L:4e :2 L:a :6 L:10 :4 L:10 :4 L:14 :8 L:1g :b L:c :1 L:f :1 L:7 :1 L:2 :1 L:b
:1 L:f :1 L:7 :1 L:2 :3 L:1g :c L:8n :9 L:m :a L:8 :o L:6 :1 L:16 :1 L:9 :1x R:6 :2 R:1 :1 R:18 :1 R:2 :3 R:1 :2 R:n
:1 R:20 :8 R:9 :1c R:j :1 R:2 :5 R:x :3 ON:1 R:q :5 R:1 :1s R:1k :4 R:k :2 R:1b NSM:3 :1 NSM:2 :5 NSM:4 R:4 :1 R:3
:1 R:t :2 NSM:3 :4 NSM:1 R:9 :7 R:9 :7 R:1s :w R:11 NSM:2 :4 R:c :9 R:1i :3 ON:7 R:m :2 R:r :5 R:q :7 R:4 :c R:7 :28
R:21 :1j R:1f :d R:1f :7 R:6 AL:10 NSM:4 :8 AN:a :6 AN:a R:s :3 NSM:5 ON:1 R:n :8 R:2 :5s AN:v :1 R:16 :1 NSM:2 R:1
:2 R:2 :g AL:3 :1j NSM:4 R:14 :8 AL:m NSM:b AL:9 :m R:i NSM:4 R:4 :12 R:s :k R:n :9 L:1 NSM:1 L:1i NSM:f L:7 :4 ON:k
L:a NSM:1 L:2 NSM:2 L:1 :9 NSM:3 L:1d NSM:4 L:2 NSM:2 L:7 NSM:1 :a L:1 :2 L:p :7 L:a :6 NSM:3 L:10 NSM:5 L:1 NSM:8
:1 L:i :8 L:z NSM:1 L:3 :9 NSM:2 L:1g NSM:9 L:a NSM:4 L:2 NSM:1 L:g :1 L:k :b L:i :1 L:s NSM:3 L:2 NSM:1 L:1 NSM:2
L:6 NSM:1 L:2 NSM:1 :1q L:7 :1 L:1 :1 L:4 :1 L:f :1 L:b :6 L:1b NSM:1 L:3 NSM:8 :5 L:a :6 NSM:2 L:2 :1 L:8 :2 L:2 :2
L:m :1 L:7 :1 L:2 :1 L:5 :1 NSM:2 L:3 NSM:1 L:4 :2 L:2 :2 L:3 :2 L:1 :6 L:1 :5 L:7 :2 NSM:7 :3 NSM:5 :b L:a :1 L:1
:2 L:1 :1 L:12 :1 L:4 NSM:6 :1 L:1 :2 L:1 :1 L:4 :1 L:2 NSM:1 L:1 NSM:1 L:1 NSM:1 L:3 :1 L:2 :8 NSM:2 :t L:1k NSM:8
L:2 NSM:3 L:1 NSM:1 L:l :1 L:1 NSM:1 L:3 :u L:1f NSM:6 L:1 NSM:1 L:4 NSM:2 L:1 NSM:2 L:4 :8 L:a :4m L:1e NSM:4 :2
L:4 NSM:2 L:1 NSM:2 L:r NSM:2 :y L:1f NSM:8 L:2 NSM:1 L:1 NSM:2 L:4 :b L:a :6 ON:d :j L:17 NSM:1 L:1 NSM:1 L:2 NSM:6
L:1 NSM:1 L:2 :6 L:a :6 L:k :s L:r :2 NSM:1 L:1 NSM:1 L:2 NSM:4 L:1 NSM:5 :4 L:n :55 L:1b NSM:9 L:1 NSM:2 L:1 :2s
L:2b :c L:8 :2 L:1 :2 L:8 :1 L:2 :1 L:u :1 L:2 :2 NSM:2 L:1 NSM:1 L:4 NSM:1 L:3 :9 L:a :1y L:8 :2 L:16 NSM:4 :2
NSM:2 L:4 NSM:1 L:4 :r L:1 NSM:6 L:2 NSM:2 L:14 NSM:6 L:2 NSM:4 L:8 NSM:1 :8 L:1 NSM:6 L:2 NSM:3 L:1a NSM:d L:1
NSM:2 L:9 :d L:21 :7 L:a :52 L:y :e L:a :6 L:9 :1 L:12 NSM:7 :1 NSM:6 L:8 :a L:t :3 L:w :2 NSM:m :1 L:1 NSM:7 L:1
NSM:2 L:1 NSM:2 :21 L:7 :1 L:2 :1 L:12 NSM:6 :3 NSM:1 :1 NSM:2 :1 NSM:7 L:1 NSM:1 :8 L:a :6 L:6 :1 L:2 :1 L:11 :1
NSM:2 :1 L:2 NSM:1 L:1 NSM:1 L:1 :7 L:a :8m L:j NSM:2 L:4 :7 NSM:2 L:f :1 L:10 NSM:5 :3 L:2 NSM:1 L:1 NSM:1 L:n
NSM:1 :2d L:1 :f L:l ON:8 ET:4 ON:h :d L:pn :2u L:33 :1 L:5 :b L:5g :218 L:2r :d L:u8 NSM:1 L:6 NSM:f :a L:32z :5
L:g7 :5a1 L:u NSM:c L:3 NSM:3 L:a :1c6 L:ft :7 L:v :1 L:a :4 L:29 :1 L:a :6 L:u :2 NSM:5 L:1 :a L:1c NSM:7 L:f :a
L:a :1 L:7 :1 L:l :5 L:j :c0 L:1m :5i L:2j :2t L:23 :4 NSM:1 L:1k :7 NSM:4 L:d :1s L:2 ON:1 L:1 NSM:1 :b L:2 :e
L:4qg :8 L:ye :15 L:a :6w7 L:4 :1 L:7 :1 L:2 :1 L:83 :f L:1 :t L:3 :2 L:1 :e L:4 :8 L:b0 :1s4 L:2z :5 L:d :3 L:9 :7
L:a :2 L:1 NSM:2 L:1 BN:4 :318 ON:5y L:q EN:a :6 ON:c4 :24 NSM:1a :2 NSM:n :9 L:38 :1o L:6u :a L:13 :2 L:1q NSM:3
L:9 BN:8 NSM:8 L:2 NSM:7 L:u NSM:4 L:1n ON:2 :l ON:1u NSM:3 ON:1 :3e L:k :c L:k :c ON:2f :9 L:p :3r L:2d :1 L:1z :1
L:2 :2 L:1 :2 L:2 :2 L:4 :1 L:c :1 L:1 :1 L:7 :1 L:1t :1 L:4 :2 L:8 :1 L:7 :1 L:s :1 L:4 :1 L:5 :1 L:1 :3 L:7 :1
L:9g :2 L:p ON:1 L:p ON:1 L:v ON:1 L:p ON:1 L:v ON:1 L:p ON:1 L:v ON:1 L:p ON:1 L:v ON:1 L:p ON:1 L:8 :2 EN:1e L:e8
NSM:1j L:4 NSM:1e L:8 NSM:1 L:e NSM:1 L:7 :f NSM:5 :1 NSM:f :uo L:v :6 L:6 :5x NSM:7 :1 NSM:h :2 NSM:7 :1 NSM:2 :1
NSM:5 :5 L:1q :x NSM:1 :34 L:19 :3 NSM:7 L:7 :2 L:a :4 L:2 :8w L:u NSM:1 :h L:18 NSM:4 L:a :5 ET:1 :cw L:s NSM:4 L:a
:5y L:u NSM:2 L:b :4 L:1 :dc L:7 :1 L:4 :1 L:2 :1 L:f :1 R:5h :2 R:9 NSM:7 :15 R:1w NSM:7 R:1 :4 R:a :4 R:2 :lt
AL:1w :24 AL:1p :5e AL:4 :1 AL:r :1 AL:2 :1 AL:1 :2 AL:1 :1 AL:a :1 AL:4 :1 AL:1 :1 AL:1 :6 AL:1 :4 AL:1 :1 AL:1 :1
AL:1 :1 AL:3 :1 AL:2 :1 AL:1 :2 AL:1 :1 AL:1 :1 AL:1 :1 AL:1 :1 AL:1 :1 AL:2 :1 AL:1 :2 AL:4 :1 AL:7 :1 AL:4 :1 AL:4
:1 AL:1 :1 AL:a :1 AL:h :5 AL:3 :1 AL:5 :1 AL:h :1g ON:2 :7i ON:18 :4 ON:2s :c ON:f :2 ON:f :1 ON:f :1 ON:11 :a EN:b
ON:5 L:v ON:1 L:1m ON:6 L:1p ON:1 :1k L:t :d L:18 :4 L:9 :7 L:2 :e ON:6 :4a ON:rc :4 ON:h :3 ON:d :3 ON:3b :4 ON:2n
:6 ON:c :4 ON:1 :f ON:c :4 ON:1k :8 ON:a :6 ON:14 :8 ON:u :2 ON:c :4 ON:2 :1q ON:9g :c ON:e :2 ON:d :3 ON:a :5 ON:1k
:7 ON:f :2 ON:b :6 ON:9 :7 ON:43 :1 ON:2k EN:a :sm L:wyo :w L:37e :6 L:66 :2 L:4g2 :e L:5rl :f L:ha :1wi L:f2 :15u
L:3t7 :5 L:38g :f975 BN:1 :u BN:2o :3k NSM:6o :1e6o L:1eke :2 L:1eke :2
`;

/** East Asian widths. */
export const WIDTHS = `
N:w Na:2n N:y A:1 Na:2 A:1 Na:2 A:2 N:1 A:1 N:1 Na:1 A:2 Na:1 A:5 N:1 A:5 N:1 A:4 N:6 A:1 N:9 A:1 N:6 A:2 N:5 A:4
N:4 A:1 N:1 A:3 N:1 A:2 N:2 A:1 N:1 A:2 N:3 A:4 N:1 A:1 N:1 A:1 N:2 A:1 N:f A:1 N:1 A:1 N:7 A:1 N:a A:2 N:3 A:1 N:5
A:3 N:4 A:1 N:6 A:4 N:1 A:1 N:3 A:4 N:1 A:1 N:4 A:2 N:i A:2 N:3 A:1 N:2q A:1 N:1 A:1 N:1 A:1 N:1 A:1 N:1 A:1 N:1 A:1
N:1 A:1 N:1 A:1 N:38 A:1 N:f A:1 N:2q A:1 N:2 A:1 N:1 A:3 N:1 A:1 N:2 A:1 N:7 A:4 N:1 A:1 N:1 A:1 N:w A:34 N:x A:h
N:1 A:7 N:7 A:h N:1 A:7 N:1j A:1 N:e A:1s N:1 A:1 N:2i6 W:2o N:2wg A:1 N:2 A:4 N:1 A:2 N:2 A:2 N:2 A:3 N:1 A:4 N:8
A:1 N:1 A:2 N:1 A:1 N:5 A:1 N:2 A:1 N:1h A:1 N:a A:1 N:1 A:4 N:10 H:1 N:2 A:1 N:2e A:1 N:1 A:1 N:3 A:1 N:9 A:1 N:2
A:1 N:a A:2 N:3 A:1 N:4 A:1 N:13 A:2 N:6 A:4 N:1 A:c N:4 A:a N:f A:1 N:6 A:a N:u A:2 N:o A:1 N:1 A:1 N:i A:1 N:o A:1
N:1 A:2 N:3 A:2 N:2 A:1 N:3 A:1 N:1 A:1 N:3 A:1 N:4 A:1 N:2 A:4 N:2 A:1 N:1 A:1 N:1 A:6 N:1 A:1 N:5 A:4 N:4 A:2 N:a
A:1 N:3 A:1 N:5 A:1 N:d A:2 N:2 A:4 N:2 A:2 N:2 A:2 N:i A:2 N:2 A:2 N:d A:1 N:3 A:1 N:b A:1 N:p A:1 N:2a A:1 N:7 W:2
N:d W:2 N:5a W:4 N:3 W:1 N:2 W:1 N:30 A:3u N:1 A:2p N:4 A:10 N:c A:g N:2 A:4 N:a A:2 N:1 A:7 N:8 A:2 N:2 A:2 N:4 A:2
N:2 A:2 N:4 A:3 N:2 A:1 N:2 A:4 N:g A:4 N:9 A:1 N:d W:2 N:6 A:2 N:2 A:1 N:4 A:2 N:4 W:2 N:6 A:1 N:1 A:1 N:h W:8 N:8
A:1 N:1 A:1 N:5 W:c N:c A:2 N:1 A:3 N:1 A:4 N:1 A:2 N:1 A:1 N:f W:1 N:a W:6 N:3 W:1 N:a A:2 N:1 W:1 N:8 W:2 N:h W:2
A:1 N:4 W:2 A:8 W:1 A:5 W:1 A:d N:1 A:1 N:4 A:2 W:1 A:7 W:2 A:1 W:1 A:4 W:1 A:2 W:1 A:2 N:5 W:1 N:4 W:2 N:s W:1 N:k
A:1 N:e W:1 N:1 W:1 N:4 W:3 N:1 W:1 N:u A:a N:l W:3 N:o W:1 N:e W:1 N:12 Na:8 N:bb Na:2 N:b8 W:2 N:1f W:1 N:4 W:1
A:4 N:me W:q N:1 W:2h N:c W:5y N:q W:g F:1 W:1q N:2 W:2e N:2 W:2v N:5 W:17 N:1 W:2m N:1 W:2e N:9 W:1c N:1 W:14 A:8
W:mkd N:3 W:1j N:wp W:t N:hv W:8mc N:1ng A:4xs W:e8 N:lc A:g W:a N:m W:z N:1 W:j N:1 W:4 N:45 F:2o H:2m N:3 H:6 N:2
H:6 N:2 H:6 N:2 H:3 N:3 F:7 N:1 H:7 N:e A:1 N:m3m W:5 N:b W:2 N:e W:4qg N:8 W:ye N:15 W:a N:6w7 W:4 N:1 W:7 N:1 W:2
N:1 W:83 N:f W:1 N:t W:3 N:2 W:1 N:e W:4 N:8 W:b0 N:6bo W:2f N:9 W:n N:5n1 W:1 N:5m W:1 N:1c A:b N:5 A:u N:2 A:1m
N:6 A:u W:1 A:2 W:a A:i N:2b W:3 N:d W:18 N:4 W:9 N:7 W:2 N:e W:6 N:4a W:x N:c W:9 N:1 W:1y N:1 W:m N:c W:17 N:4 W:5
N:c W:h N:3 W:1 N:3 W:1z N:1 W:1 N:1 W:57 N:2 W:1r N:d W:4 N:1 W:o N:i W:1 N:q W:2 N:d W:1 N:2e W:2d N:1c W:1y N:6
W:1 N:3 W:3 N:2 W:3 N:4 W:4 N:b W:2 N:7 W:9 N:6b W:c N:4 W:1 N:7v W:1b N:1 W:a N:1 W:55 N:34 W:d N:3 W:a N:5 W:1k
N:7 W:f N:2 W:b N:6 W:9 N:zr W:1eke N:2 W:1eke N:e1vm A:6o N:1e6o A:1eke N:2 A:1eke N:2
`;

/** Canonical combining classes. */
export const COMBINING = `
0:lc 230:l 232:1 220:4 232:1 216:1 220:5 202:2 220:4 202:2 220:b 1:5 220:4 230:8 240:1 230:1 220:3 230:3 220:2 0:1
230:3 220:4 230:1 232:1 220:2 230:1 233:1 234:2 233:1 234:2 233:1 230:d 0:7n 230:5 0:7d 220:1 230:4 220:1 230:3
222:1 220:1 230:6 220:6 230:2 220:1 230:2 222:1 228:1 230:1 10:1 11:1 12:1 13:1 14:1 15:1 16:1 17:1 18:1 19:2 20:1
21:1 22:1 0:1 23:1 0:1 24:1 25:1 0:1 230:1 220:1 0:1 18:1 0:20 230:8 30:1 31:1 32:1 0:1c 27:1 28:1 29:1 30:1 31:1
32:1 33:1 34:1 230:2 220:2 230:5 220:1 230:2 220:1 0:g 35:1 0:2t 230:7 0:2 230:4 220:1 230:1 0:2 230:2 0:1 220:1
230:2 220:1 0:z 36:1 0:u 230:1 220:1 230:2 220:1 230:2 220:3 230:1 220:2 230:1 220:1 230:3 220:1 230:1 220:1 230:1
220:1 230:1 220:1 230:2 0:4g 230:7 220:1 230:1 0:9 220:1 0:o 230:4 0:1 230:9 0:1 230:3 0:1 230:5 0:17 220:3 0:1n
230:2 220:3 230:4 0:16 230:5 220:5 230:e 0:1 220:1 230:2 220:1 230:2 220:1 230:3 220:3 27:1 28:1 29:1 230:3 220:1
230:2 220:2 230:5 0:1o 7:1 0:g 9:1 0:3 230:1 220:1 230:2 0:2v 7:1 0:g 9:1 0:1c 230:1 0:1p 7:1 0:g 9:1 0:32 7:1 0:g
9:1 0:32 7:1 0:g 9:1 0:3j 9:1 0:32 7:1 0:g 9:1 0:7 84:1 91:1 0:2t 7:1 0:g 9:1 0:31 9:2 0:g 9:1 0:3g 9:1 0:31 103:2
9:1 0:d 107:4 0:30 118:2 9:1 0:d 122:4 0:24 220:2 0:r 220:1 0:1 220:1 0:1 216:1 0:1j 129:1 130:1 0:1 132:1 0:5 130:4
0:2 130:1 0:1 230:2 9:1 0:1 230:2 0:1q 220:1 0:34 7:1 0:1 9:2 0:2a 220:1 0:jz 230:3 0:qc 9:2 0:u 9:1 0:4d 9:1 0:a
230:1 0:5n 228:1 0:3z 222:1 230:1 220:1 0:63 230:1 220:1 0:1z 9:1 0:k 230:8 0:2 220:1 0:1c 230:5 220:6 230:2 220:1
0:1 220:2 230:2 220:2 230:5 220:1 230:4 0:2t 7:1 0:f 9:1 0:12 230:1 220:1 230:7 0:1i 9:2 0:1m 7:1 0:b 9:2 0:1v 7:1
0:48 230:3 0:1 1:1 220:5 230:2 220:4 230:1 0:1 1:7 0:4 220:1 0:6 230:1 0:3 230:2 0:5i 230:2 220:1 230:7 220:1 230:2
234:1 214:1 220:1 202:1 230:11 232:1 228:2 220:1 218:1 230:1 233:1 220:1 230:1 220:1 0:k0 230:2 1:2 230:4 1:3 230:2
0:4 230:1 0:3 1:2 230:1 220:1 230:1 1:2 220:4 230:1 0:2da 230:3 0:3x 9:1 0:2o 230:w 0:fe 218:1 228:1 232:1 222:1
224:2 0:2x 8:2 0:n9w 230:1 0:4 230:a 0:w 230:2 0:28 230:2 0:7o 9:1 0:11 9:1 0:47 9:1 0:r 230:i 0:1l 220:3 0:11 9:1
0:2n 7:1 0:c 9:1 0:6n 230:1 0:1 230:2 220:1 0:2 230:2 0:5 230:2 0:1 230:1 0:1g 9:1 0:6u 9:1 0:fn4 26:1 0:ld 230:7
220:7 230:2 0:r1 220:1 0:6a 220:1 0:45 230:5 0:1aq 220:1 0:1 230:1 0:14 230:1 1:1 220:1 0:4 9:1 0:4l 230:1 220:1
0:fx 230:4 0:1t 230:5 0:8t 230:2 0:28 220:3 0:1y 220:2 230:3 220:1 230:1 220:4 0:1d 230:1 220:1 230:1 220:1 0:5c 9:1
0:15 9:1 0:e 9:1 0:1l 9:1 7:1 0:1x 230:3 0:1c 9:2 0:1q 7:1 0:24 9:1 0:9 7:1 0:2y 9:1 7:1 0:4y 7:1 9:1 0:28 7:2 0:g
9:1 0:o 230:7 0:3 230:5 0:2h 9:3 0:35 9:1 0:3 7:1 0:n 230:1 0:2r 9:1 7:1 0:6z 9:1 7:1 0:3i 9:1 0:3a 9:1 7:1 0:37 9:1
0:7h 9:1 7:1 0:76 9:2 0:4 7:1 0:4c 9:1 0:2b 9:1 0:i 9:1 0:29 9:1 0:bp 9:1 0:76 7:1 0:1 9:2 0:29 9:1 0:bt 9:2 0:d0s
9:1 0:1xc 1:5 0:1n 230:7 0:xl 6:2 0:f58 1:1 0:43q 216:2 1:3 0:3 226:1 216:5 0:8 220:8 0:2 230:5 220:2 0:u 230:4 0:44
230:3 0:2pn 230:7 0:1 230:h 0:2 230:7 0:1 230:2 0:1 230:5 0:2s 230:1 0:4g 230:7 0:af 230:1 0:1p 230:4 0:e4 232:2
220:1 230:1 0:72 230:1 220:1 0:kg 220:7 0:31 230:6 7:1 0:l705
`;

/** 1 where brackets and signs are mirrored in text that runs from right to left. */
export const MIRRORED = `
0:14 1:2 0:i 1:1 0:1 1:1 0:s 1:1 0:1 1:1 0:t 1:1 0:1 1:1 0:19 1:1 0:f 1:1 0:2v2 1:4 0:1gd 1:2 0:1wc 1:2 0:a 1:2 0:1i
1:2 0:e 1:2 0:4x 1:1 0:5c 1:4 0:3 1:6 0:3 1:1 0:3 1:2 0:3 1:4 0:1 1:4 0:1 1:1 0:1 1:1 0:4 1:9 0:5 1:1 0:1 1:i 0:5
1:4 0:9 1:2 0:1 1:1 0:1 1:8 0:1 1:w 0:2 1:4 0:5 1:1 0:9 1:2 0:2 1:j 0:5 1:2 0:9 1:5 0:2 1:2 0:4 1:o 0:2 1:g 0:8 1:4
0:k 1:2 0:7 1:2 0:u5 1:e 0:22 1:1 0:2 1:4 0:1 1:2 0:1 1:3 0:5 1:4 0:5 1:3 0:3 1:e 0:b7 1:m 0:2 1:6 0:1 1:e 0:8 1:1
0:7 1:6 0:3 1:1 0:4 1:5 0:1 1:2 0:2 1:5 0:4 1:1 0:1 1:3 0:2 1:2 0:a 1:6 0:2 1:2 0:c 1:j 0:1 1:4 0:2 1:1 0:1 1:1 0:2
1:1 0:1 1:4 0:5 1:2 0:6 1:3 0:o 1:2 0:b 1:2 0:4 1:4 0:1 1:2 0:2 1:2 0:4 1:17 0:2 1:8 0:1 1:14 0:5 1:1 0:1 1:1 0:3
1:5 0:5 1:3 0:4 1:1 0:3 1:5 0:1 1:1 0:74 1:1 0:eb 1:4 0:3 1:2 0:1 1:2 0:e 1:2 0:2 1:a 0:17 1:8 0:bv 1:a 0:2 1:8
0:14ql 1:6 0:5 1:2 0:4i 1:2 0:i 1:1 0:1 1:1 0:s 1:1 0:1 1:1 0:t 1:1 0:1 1:1 0:1 1:2 0:1 1:2 0:16k7 1:1 0:1l 1:1 0:1l
1:1 0:1l 1:1 0:1l 1:1 0:lags
`;

/**
 * Numbers that characters stand for: decimal digits (d), other digits (g), other numbers (n); how far behind the run before, how
 * many characters that count up, the value of the first.
 */
export const NUMBERS = `
d1c,a,0 g3c,2,2 g5,1,1 n2,1,0.25 n0,1,0.5 n0,1,0.75 d141,a,0 d3q,a,0 d5i,a,0 dbg,a,0 d3a,a,0 n4,1,0.0625 n0,1,0.125
n0,1,0.1875 n0,1,0.25 n0,1,0.75 n0,1,16 d30,a,0 d3a,a,0 d3a,a,0 n2,1,0.25 n0,1,0.5 n0,1,0.75 n0,1,0.0625 n0,1,0.125
n0,1,0.1875 d32,a,0 n0,1,10 n0,1,100 n0,1,1000 d37,a,0 n8,4,0 n0,3,1 d2v,a,0 n2w,1,0.00625 n0,1,0.025 n0,1,0.0375
n0,1,0.05 n0,1,0.1 n0,1,0.15 n0,1,0.2 d7,a,0 n0,1,10 n0,1,100 n0,1,1000 n0,1,0.25 n0,1,0.5 n0,1,0.75 n0,1,0.0625
n0,1,0.125 n0,1,0.1875 d31,a,0 d2o,a,0 d3a,a,0 d1y,a,0 n0,9,0.5 n0,1,-0.5 d7g,a,0 d1y,a,0 gjz,9,1 n0,1,10 n0,1,20
n0,1,30 n0,1,40 n0,1,50 n0,1,60 n0,1,70 n0,1,80 n0,1,90 n0,1,100 n0,1,10000 noh,3,17 d6n,a,0 n6,a,0 dm,a,0 d8c,a,0
d3k,a,0 g0,1,1 d4l,a,0 d6,a,0 d52,a,0 d2e,a,0 d3q,a,0 d6,a,0 gt2,1,0 g3,6,4 g6,a,0 n5i,1,0.14285714285714285
n0,1,0.1111111111111111 n0,1,0.1 n0,1,0.3333333333333333 n0,1,0.6666666666666666 n0,1,0.2 n0,1,0.4 n0,1,0.6 n0,1,0.8
n0,1,0.16666666666666666 n0,1,0.8333333333333334 n0,1,0.125 n0,1,0.375 n0,1,0.625 n0,1,0.875 n0,1,1 n0,c,1 n0,1,50
n0,1,100 n0,1,500 n0,1,1000 n0,c,1 n0,1,50 n0,1,100 n0,1,500 n0,1,1000 n0,1,1000 n0,1,5000 n0,1,10000 n2,1,6 n0,1,50
n0,1,50000 n0,1,100000 n0,1,0 gk6,9,1 n0,b,10 g0,9,1 n0,b,10 g0,9,1 n0,b,10 g26,1,0 n0,a,11 g0,9,1 n0,1,10 g0,1,0
ghi,9,1 n0,1,10 g0,9,1 n0,1,10 g0,9,1 n0,1,10 n12h,1,0.5 nll,1,0 np,9,1 ne,1,10 n0,1,20 n0,1,30 n9j,4,1 n3u,a,1
nu,1,10 n0,1,20 n0,1,30 n0,1,40 n0,1,50 n0,1,60 n0,1,70 n0,1,80 n1,f,21 nw,a,1 n13,f,36 n91,1,5 n3h,1,2 npy,1,5
nma,1,7 n3oy,1,1 n2,1,7 n3,1,10000 n1,1,3 nq,1,2 n1k,1,9 n1a,1,2 n7,1,5 n1,1,4 nl,1,10000000000000000 ni,1,100000000
n0,1,10 nu,1,1000 n8,1,3 n10,1,5 n2q,1,100 n3c,1,2 ns,1,2 n71,1,100000000 n1t,1,1000000 ny,1,2 n1,1,8 n1,1,6
ncz,1,10 n1,1,1000 n0,1,20 n0,1,30 n6,1,40 n38,1,3 n0,1,3 n0,1,3 n0,1,3 nly,1,4 net,1,1 n7,1,1 n134,1,1 n3n,1,9
n0,1,20 nc,3,1 n1,1,2 nqn,1,7 n19,1,10 n25,1,8 nw5,1,7 n11n,1,0 ndj,1,7 nwf,1,9 nkn,1,100 nm,1,200 nnr,1,1000000000
n1aw,1,4 npx,1,10000 n1oh,1,2 n4,1,2 n3g,1,2 nyl,1,9 nii,1,9 naf,1,1000 n10,1,6 n5,1,100 n17,1,6 n3h,1,0 d2zt,a,0
n58,9,1 n0,1,0 n8w,1,0.25 n0,1,0.5 n0,1,0.75 n0,1,0.0625 n0,1,0.125 n0,1,0.1875 d4a,a,0 d12,a,0 d5i,a,0 dm,a,0
d2e,a,0 dba,a,0 nfap,1,3 n7,1,10 n4,1,2 n1l,1,0 nu,1,6 n1,1,6 n15,1,10 d102,a,0 ndp,a,1 n0,1,20 n0,1,30 n0,1,40
n0,1,50 n0,1,60 n0,1,70 n0,1,80 n0,1,90 n0,1,100 n0,1,200 n0,1,300 n0,1,400 n0,1,500 n0,1,600 n0,1,700 n0,1,800
n0,1,900 n0,1,1000 n0,1,2000 n0,1,3000 n0,1,4000 n0,1,5000 n0,1,6000 n0,1,7000 n0,1,8000 n0,1,9000 n0,1,10000
n0,1,20000 n0,1,30000 n0,1,40000 n0,1,50000 n0,1,60000 n0,1,70000 n0,1,80000 n0,1,90000 nc,1,0.25 n0,1,0.5 n0,1,1
n0,1,5 n0,1,50 n0,1,500 n0,1,5000 n0,1,50000 n0,1,5 n0,1,10 n0,1,50 n0,1,100 n0,1,500 n0,1,1000 n0,1,5000 n0,1,5
n0,1,10 n0,1,50 n0,1,100 n0,1,500 n0,1,1000 n0,1,10000 n0,1,50000 n0,1,10 n0,1,1 n0,1,1 n0,2,1 n0,1,2 n0,1,2 n0,1,2
n0,1,5 n0,1,10 n0,1,10 n0,1,10 n0,1,10 n0,1,10 n0,1,30 n0,1,50 n0,1,50 n0,1,50 n0,1,50 n0,1,100 n0,1,300 n0,1,500
n0,1,500 n0,1,500 n0,1,500 n0,1,500 n0,1,1000 n0,1,5000 n0,1,5 n0,1,50 n0,1,0.5 n0,1,0.5 n0,1,0.6666666666666666
n0,1,0.75 nh,1,0 n0,1,0.25 n9h,a,1 n0,1,20 n0,1,30 n0,1,40 n0,1,50 n0,1,60 n0,1,70 n0,1,80 n0,1,90 n0,1,100 n0,1,200
n0,1,300 n0,1,400 n0,1,500 n0,1,600 n0,1,700 n0,1,800 n0,1,900 n10,1,1 n0,1,5 n0,1,10 n0,1,50 nt,1,90 n8,1,900
n3q,2,1 n0,1,10 n0,1,20 n0,1,100 d5m,a,0 nq6,3,1 n0,1,10 n0,1,20 n0,1,100 n0,1,1000 n0,1,10000 np,5,1 n0,1,10
n0,1,20 n13,4,1 n0,2,4 n0,1,10 n0,1,20 n0,1,100 n23,1,1 n0,1,5 n0,1,10 n0,1,20 n0,1,100 nm,1,1 n0,1,10 n0,1,20
n0,1,100 n0,2,2 n4g,1,0.9166666666666666 n0,1,0.5 n2,a,1 n0,1,20 n0,1,30 n0,1,40 n0,1,50 n0,1,60 n0,1,70 n2,1,100
n0,1,200 n0,1,300 n0,1,400 n0,1,500 n0,1,600 n0,1,700 n0,1,800 n0,1,900 n0,1,1000 n0,1,2000 n0,1,3000 n0,1,4000
n0,1,5000 n0,1,6000 n0,1,7000 n0,1,8000 n0,1,9000 n0,1,10000 n0,1,20000 n0,1,30000 n0,1,40000 n0,1,50000 n0,1,60000
n0,1,70000 n0,1,80000 n0,1,90000 n0,1,100000 n0,1,200000 n0,1,300000 n0,1,400000 n0,1,500000 n0,1,600000 n0,1,700000
n0,1,800000 n0,1,900000 n0,1,0.08333333333333333 n0,1,0.16666666666666666 n0,1,0.25 n0,1,0.3333333333333333
n0,1,0.4166666666666667 n0,1,0.5 n0,1,0.5833333333333334 n0,1,0.6666666666666666 n0,1,0.75 n0,1,0.8333333333333334
g1s,4,1 n0,1,10 n0,1,20 n0,1,100 n0,1,1000 n0,1,0.5 n1g,1,1 n0,1,50 nu,1,1 n0,1,10 n0,1,20 n23,1,1 n0,1,5 n0,1,10
n0,1,20 n0,1,100 n2w,4,1 n0,1,10 n0,1,20 n0,1,100 n0,1,1000 no,4,1 n0,1,10 n0,1,20 n0,1,100 n0,1,1000 n15,4,1
n0,1,10 n0,1,20 n0,1,100 n96,1,1 n0,1,5 n0,1,10 n0,1,50 n0,1,100 n0,1,1000 d1c,a,0 d6,a,0 g7q,9,1 n0,1,10 n0,1,20
n0,1,30 n0,1,40 n0,1,50 n0,1,60 n0,1,70 n0,1,80 n0,1,90 n0,1,100 n0,1,200 n0,1,300 n0,1,400 n0,1,500 n0,1,600
n0,1,700 n0,1,800 n0,1,900 n0,1,0.5 n0,1,0.25 n0,1,0.3333333333333333 n0,1,0.6666666666666666 n4e,5,1 n0,1,10
n0,1,20 n0,1,30 n0,1,100 n0,1,0.5 n16,1,1 n0,1,10 n0,1,20 n0,1,100 n34,4,1 n0,1,10 n0,1,20 n0,1,100 g3q,9,1 n0,1,10
n0,1,20 n0,1,30 n0,1,40 n0,1,50 n0,1,60 n0,1,70 n0,1,80 n0,1,90 n0,1,100 n0,1,1000 d0,a,0 d3k,a,0 d1o,a,0 d40,a,0
n7,a,1 n0,1,20 n0,1,30 n0,1,40 n0,1,50 n0,1,60 n0,1,70 n0,1,80 n0,1,90 n0,1,100 n0,1,1000 d6z,a,0 d9i,a,0 d3a,a,0
dae,a,0 d2u,a,0 d6,a,0 d0,a,0 d24,a,0 n0,1,10 n0,1,20 dbo,a,0 n0,1,10 n0,1,20 n0,1,30 n0,1,40 n0,1,50 n0,1,60
n0,1,70 n0,1,80 n0,1,90 d2l,a,0 die,a,0 d2e,a,0 n0,a,1 n0,1,20 n0,1,30 n0,1,40 n0,1,50 n0,1,60 n0,1,70 n0,1,80
n0,1,90 n0,1,100 d6b,a,0 d1y,a,0 dbq,a,0 n2u,1,0.003125 n0,1,0.00625 n0,1,0.0125 n0,1,0.015625 n0,1,0.025
n0,1,0.03125 n0,1,0.0375 n0,1,0.046875 n0,1,0.05 n0,1,0.0625 n0,1,0.0625 n0,1,0.1 n0,1,0.125 n0,1,0.15 n0,1,0.1875
n0,1,0.2 n0,1,0.25 n0,1,0.5 n0,1,0.5 n0,1,0.75 n0,1,0.003125 ntn,8,2 n0,7,3 n0,6,4 n0,9,1 n0,5,1 n0,2,2 n0,7,3
n0,3,1 n0,3,3 n0,1,216000 n0,1,432000 n0,3,1 n0,3,3 n0,1,3 n0,2,3 n0,1,4 n0,1,4 n0,1,4 n0,2,6 n0,1,7 n0,2,7 n0,2,8
n0,1,9 n0,1,9 n0,1,9 n0,5,2 n0,4,1 n0,2,4 n0,1,5 n0,2,2 n0,2,1 n0,1,0.3333333333333333 n0,1,0.6666666666666666
n0,1,0.8333333333333334 n0,1,0.3333333333333333 n0,1,0.6666666666666666 n0,1,0.125 n0,1,0.25
n0,1,0.16666666666666666 n0,1,0.25 n0,1,0.25 n0,1,0.5 n0,1,0.3333333333333333 n0,1,0.6666666666666666 n0,1,40
n0,1,50 n0,6,4 dc01,a,0 d1t2,a,0 d2e,a,0 d3q,a,0 n1,1,10 n0,1,100 n0,1,10000 n0,1,1000000 n0,1,100000000
n0,1,10000000000 n0,1,1000000000000 dem,a,0 n7a,k,0 n0,3,1 dimx,a,0 n152,k,0 nc,k,0 n30,a,1 n0,1,20 n0,1,30 n0,1,40
n0,1,50 n0,1,60 n0,1,70 n0,1,80 n0,1,90 n0,5,1 n0,1,1 n0,1,5 dut,a,0 d0,a,0 d0,a,0 d0,a,0 d0,a,0 d1ts,a,0 dbq,a,0
ddy,a,0 d6v,a,0 njw,9,1 d3k,a,0 nlz,a,1 n0,1,20 n0,1,30 n0,1,40 n0,1,50 n0,1,60 n0,1,70 n0,1,80 n0,1,90 n0,1,100
n0,1,200 n0,1,300 n0,1,400 n0,1,500 n0,1,600 n0,1,700 n0,1,800 n0,1,900 n0,1,1000 n0,1,2000 n0,1,3000 n0,1,4000
n0,1,5000 n0,1,6000 n0,1,7000 n0,1,8000 n0,1,9000 n0,1,10000 n0,1,20000 n0,1,30000 n0,1,40000 n0,1,50000 n0,1,60000
n0,1,70000 n0,1,80000 n0,1,90000 n0,1,100000 n0,1,200000 n0,1,100000 n0,1,10000000 n0,1,20000000 n0,9,1 n1,1,0.25
n0,1,0.5 n0,1,0.75 n1,2,1 n0,1,10000 n0,1,100000 n24,a,1 n0,1,20 n0,1,30 n0,1,40 n0,1,50 n0,1,60 n0,1,70 n0,1,80
n0,1,90 n0,1,100 n0,1,200 n0,1,300 n0,1,400 n0,1,500 n0,1,600 n0,1,700 n0,1,800 n0,1,900 n0,1,1000 n0,1,2000
n0,1,3000 n0,1,4000 n0,1,5000 n0,1,6000 n0,1,7000 n0,1,8000 n0,1,9000 n0,1,10000 n0,1,20000 n0,1,30000 n0,1,40000
n0,1,50000 n0,1,60000 n0,1,70000 n0,1,80000 n0,1,90000 n1,9,2 n0,1,400 n0,1,600 n0,1,2000 n0,1,10000 n0,1,0.5
n0,1,0.16666666666666666 gqq,1,0 g0,a,0 n0,1,0 n0,1,0 d25f,a,0 nsn,1,7 n2q,1,4 n3h,1,4 n1q,1,5 n1l4,1,1 n2g,1,30
n8,1,40 nf,1,40 n99,1,6 ni,1,3 nr,1,3 n4ty,1,2 n16v,1,3 n3gi,1,3 n7rl,1,4 ntnm,1,9
`;
