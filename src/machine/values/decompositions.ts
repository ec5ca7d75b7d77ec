/**
 * What a character is made of, as the Unicode Character Database 16.0.0 has it. Nearly all of it follows from how the host
 * normalizes; here are the kinds of what is not the same character, and the mappings that do not follow. Knows no objects.
 */

/** Of each kind where its stretches begin, among the characters that have a kind. */
const KINDS: Readonly<Record<string, string>> = {
  noBreak: `
a0 f0c 2007 2011 202f
`,
  compat: `
a8 af b4 132 2d8 37a f77 1e9a 2008 2017 2033 20a8 2103 2116 2121 2135 213b 2160 222c 2474 2a0c 2e9f 3036 3131 3200 32c0 3358 33e0
fb00 fb4f fe49 1f100 1f240
`,
  super: `
aa b2 b9 2b0 2e0 10fc 1d78 2070 2120 2122 2c7d 3192 a69c 10781 1e030 1e06b 1f16a
`,
  fraction: `
bc 2150 2189
`,
  sub: `
1d62 2080 2c7c 1e051
`,
  font: `
2102 210a 2119 2124 2139 213c fb20 1ccd6 1ee00 1fbf0
`,
  circle: `
2460 24b6 3244 3251 32d0 1f12b 1f250
`,
  wide: `
3000 ff01 ffe0
`,
  vertical: `
309f fe10
`,
  square: `
3250 32cc 32ff 3371 33ff 1f130 1f190
`,
  isolated: `
fb50 fb52 fb56 fb5a fb5e fb62 fb66 fb6a fb6e fb72 fb76 fb7a fb7e fb82 fb84 fb86 fb88 fb8a fb8c fb8e fb92 fb96 fb9a fb9e fba0 fba4
fba6 fbaa fbae fbb0 fbd3 fbd7 fbd9 fbdb fbdd fbe0 fbe2 fbe4 fbea fbec fbee fbf0 fbf2 fbf4 fbf6 fbf9 fbfc fc00 fcf5 fd3d fdf0 fe70
fe72 fe78 fe7a fe7c fe7e fe80 fe83 fe85 fe87 fe89 fe8d fe8f fe93 fe95 fe99 fe9d fea1 fea5 fea9 feab fead feaf feb1 feb5 feb9 febd
fec1 fec5 fec9 fecd fed1 fed5 fed9 fedd fee1 fee5 fee9 feed feef fef1 fef5 fef7 fef9 fefb
`,
  final: `
fb51 fb53 fb57 fb5b fb5f fb63 fb67 fb6b fb6f fb73 fb77 fb7b fb7f fb83 fb85 fb87 fb89 fb8b fb8d fb8f fb93 fb97 fb9b fb9f fba1 fba5
fba7 fbab fbaf fbb1 fbd4 fbd8 fbda fbdc fbdf fbe1 fbe3 fbe5 fbeb fbed fbef fbf1 fbf3 fbf5 fbf7 fbfa fbfd fc64 fd11 fd3c fd51 fd58
fd5a fd5e fd62 fd64 fd66 fd69 fd6c fd6e fd71 fd74 fd78 fd7e fd84 fd87 fd8b fd96 fd99 fd9e fdb6 fdb9 fdbb fdc6 fe82 fe84 fe86 fe88
fe8a fe8e fe90 fe94 fe96 fe9a fe9e fea2 fea6 feaa feac feae feb0 feb2 feb6 feba febe fec2 fec6 feca fece fed2 fed6 feda fede fee2
fee6 feea feee fef0 fef2 fef6 fef8 fefa fefc
`,
  initial: `
fb54 fb58 fb5c fb60 fb64 fb68 fb6c fb70 fb74 fb78 fb7c fb80 fb90 fb94 fb98 fb9c fba2 fba8 fbac fbd5 fbe6 fbe8 fbf8 fbfb fbfe fc97
fd2d fd50 fd52 fd59 fd5c fd60 fd63 fd65 fd68 fd6b fd6d fd70 fd72 fd77 fd7d fd83 fd86 fd88 fd8c fd98 fd9d fdb4 fdb8 fdba fdc3 fe8b
fe91 fe97 fe9b fe9f fea3 fea7 feb3 feb7 febb febf fec3 fec7 fecb fecf fed3 fed7 fedb fedf fee3 fee7 feeb fef3
`,
  medial: `
fb55 fb59 fb5d fb61 fb65 fb69 fb6d fb71 fb75 fb79 fb7d fb81 fb91 fb95 fb99 fb9d fba3 fba9 fbad fbd6 fbe7 fbe9 fbff fcdf fd34 fe71
fe77 fe79 fe7b fe7d fe7f fe8c fe92 fe98 fe9c fea0 fea4 fea8 feb4 feb8 febc fec0 fec4 fec8 fecc fed0 fed4 fed8 fedc fee0 fee4 fee8
feec fef4
`,
  small: `
fe50
`,
  narrow: `
ff61 ffe8
`,
};

/** Mappings that do not follow from normal forms: the character, a colon, what it is made of. */
const MAPPINGS = `
f77:0fb2+0f81 f79:0fb3+0f81 3378:0064+006d+00b2 3379:0064+006d+00b3 3395:03bc+2113 3396:006d+2113 3397:0064+2113 3398:006b+2113
339f:006d+006d+00b2 33a0:0063+006d+00b2 33a1:006d+00b2 33a2:006b+006d+00b2 33a3:006d+006d+00b3 33a4:0063+006d+00b3 33a5:006d+00b3
33a6:006b+006d+00b3 33a8:006d+2215+0073+00b2 33af:0072+0061+0064+2215+0073+00b2 fb05:017f+0074 fb2c:fb49+05c1 fb2d:fb49+05c2
fbdd:0677 fe19:2026 fe30:2025 fe49:203e fe4a:203e fe4b:203e fe4c:203e ffa0:3164 ffa1:3131 ffa2:3132 ffa3:3133 ffa4:3134 ffa5:3135
ffa6:3136 ffa7:3137 ffa8:3138 ffa9:3139 ffaa:313a ffab:313b ffac:313c ffad:313d ffae:313e ffaf:313f ffb0:3140 ffb1:3141 ffb2:3142
ffb3:3143 ffb4:3144 ffb5:3145 ffb6:3146 ffb7:3147 ffb8:3148 ffb9:3149 ffba:314a ffbb:314b ffbc:314c ffbd:314d ffbe:314e ffc2:314f
ffc3:3150 ffc4:3151 ffc5:3152 ffc6:3153 ffc7:3154 ffca:3155 ffcb:3156 ffcc:3157 ffcd:3158 ffce:3159 ffcf:315a ffd2:315b ffd3:315c
ffd4:315d ffd5:315e ffd6:315f ffd7:3160 ffda:3161 ffdb:3162 ffdc:3163 ffe3:00af 1d160:1d15f+1d16e 1d161:1d15f+1d16f
1d162:1d15f+1d170 1d163:1d15f+1d171 1d164:1d15f+1d172 1d1bd:1d1bb+1d16e 1d1be:1d1bc+1d16e 1d1bf:1d1bb+1d16f 1d1c0:1d1bc+1d16f
1d6b9:03f4 1d6dc:03f5 1d6dd:03d1 1d6de:03f0 1d6df:03d5 1d6e0:03f1 1d6e1:03d6 1d6f3:03f4 1d716:03f5 1d717:03d1 1d718:03f0
1d719:03d5 1d71a:03f1 1d71b:03d6 1d72d:03f4 1d750:03f5 1d751:03d1 1d752:03f0 1d753:03d5 1d754:03f1 1d755:03d6 1d767:03f4
1d78a:03f5 1d78b:03d1 1d78c:03f0 1d78d:03d5 1d78e:03f1 1d78f:03d6 1d7a1:03f4 1d7c4:03f5 1d7c5:03d1 1d7c6:03f0 1d7c7:03d5
1d7c8:03f1 1d7c9:03d6
`;

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

let kinds: readonly (readonly [start: number, kind: string])[] | null = null;
let mappings: ReadonlyMap<number, readonly number[]> | null = null;

const hexadecimal = (digits: string): number => parseInt(digits, 16);

function readKinds(): readonly (readonly [number, string])[] {
  const found: [number, string][] = [];
  for (const [kind, starts] of Object.entries(KINDS))
    for (const start of starts.trim().split(/\s+/)) found.push([hexadecimal(start), kind]);
  return found.sort(([a], [b]) => a - b);
}

function readMappings(): ReadonlyMap<number, readonly number[]> {
  return new Map(
    MAPPINGS.trim()
      .split(/\s+/)
      .map((entry) => {
        const [character = '', parts = ''] = entry.split(':');
        return [hexadecimal(character), parts.split('+').map(hexadecimal)];
      }),
  );
}

function kindOf(code: number): string {
  kinds ??= readKinds();
  let low = 0;
  let high = kinds.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (kinds[middle]![0] <= code) low = middle;
    else high = middle;
  }
  return kinds[low]![1];
}

/** The two parts, or the other character, that a character is the same as. */
function canonicalParts(character: string, full: string): string {
  const composed = character.normalize('NFC');
  if (composed !== character) return composed;
  const parts = Array.from(full);
  const last = parts.pop()!;
  return parts.join('').normalize('NFC') + last;
}

/** What a character is made of, one step deep, before it the kind of the likeness if they are not the same; empty if of nothing. */
export function decomposition(code: number): string {
  const character = String.fromCodePoint(code);
  const full = character.normalize('NFD');
  const like = character.normalize('NFKD');
  if (full === character && like === character) return '';
  mappings ??= readMappings();
  const isSame = full !== character;
  let text: string;
  if (isSame) text = code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE ? full : canonicalParts(character, full);
  else {
    const composed = character.normalize('NFKC');
    text = /[가-힣]/.test(composed) ? like : composed;
  }
  const codes = mappings.get(code) ?? Array.from(text, (part) => part.codePointAt(0)!);
  const shown = codes.map((part) => part.toString(16).toUpperCase().padStart(4, '0')).join(' ');
  return isSame ? shown : `<${kindOf(code)}> ${shown}`;
}
