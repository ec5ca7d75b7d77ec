/**
 * The grammar with its wrong turns: what `diagnose.ts` interprets to find the
 * message for a source that `parse.ts` refused. It describes the same language
 * as the parser, as a parsing expression grammar, because the order in which
 * such a grammar fails decides which message CPython gives. Rules named
 * `invalid_…` match mistakes and are left out of the first of the two passes.
 *
 * A rule is a name and its alternatives, one a line. `'if'` is a token, `"match"` a
 * soft keyword, `NAME` a class of tokens. `x?`, `x*`, `x+`, `&x`, `!x` and `( | )` are as in any
 * such grammar; `x%','` is a list with separators, `~` forbids the alternatives that follow,
 * `&&x` is an error if x is missing. A `*` after a rule's name: what it found counts in both passes;
 * `<`: it begins with itself. After `=>` comes `#what` the alternative is called in messages, or
 * the error (`at` a part, over a `range`, `from` a part to where the scanner is, `last` token read, `next` token),
 * or a function of `diagnose.ts`. The rules `bitwise_or`, `string` and `quietly`
 * are functions there, too; their alternatives here only say how they begin.
 *
 * Behaviour of CPython 3.14's parser; the language is that of
 * https://docs.python.org/3.14/reference/grammar.html
 */
export const DIAGNOSIS_GRAMMAR = String.raw`
exec
  statements? END
eval
  expressions NEWLINE* END
single
  compound NEWLINE
  simple_stmts
  NEWLINE
  END

statements
  statement+
statement
  compound
  simple_stmts
compound
  &('def'|'@'|'async') function_def
  &'if' if_stmt
  &('class'|'@') class_def
  &('with'|'async') with_stmt
  &('for'|'async') for_stmt
  &'try' try_stmt
  &'while' while_stmt
  match_stmt
simple_stmts
  simple_stmt !';' NEWLINE
  simple_stmt%';' ';'? NEWLINE
simple_stmt*
  assignment
  &"type" "type" NAME type_params? '=' expression
  &('import'|'from') import_stmt
  star_expressions
  &'return' 'return' star_expressions?
  &'raise' raise_stmt
  pass_stmt
  &'del' del_stmt
  &'yield' yield_expr
  &'assert' 'assert' expression (',' expression)?
  break_stmt
  continue_stmt
  &'global' 'global' NAME%','
  &'nonlocal' 'nonlocal' NAME%','
pass_stmt
  'pass'
break_stmt
  'break'
continue_stmt
  'continue'
raise_stmt
  'raise' expression ('from' expression)?
  'raise'
del_stmt
  'del' del_target%',' ','? &(';'|NEWLINE)
  invalid_del_stmt

assignment
  NAME ':' expression ('=' annotated_rhs)?
  ('(' single_target ')' | single_subscript_attribute_target) ':' expression ('=' annotated_rhs)?
  (star_targets '=')+ annotated_rhs !'='
  single_target AUGASSIGN ~ annotated_rhs
  invalid_assignment
annotated_rhs
  yield_expr
  star_expressions

import_stmt*
  invalid_import
  'import' dotted_as_name%','
  'from' ('.'|'...')* dotted_name 'import' import_from_targets
  'from' ('.'|'...')+ 'import' import_from_targets
import_from_targets
  '(' import_from_as_name%',' ','? ')'
  import_from_as_name%',' !','
  '*'
  invalid_import_from_targets
import_from_as_name
  invalid_import_from_as_name
  NAME ('as' NAME)?
dotted_as_name
  invalid_dotted_as_name
  dotted_name ('as' NAME)?
dotted_name
  NAME ('.' NAME)*

block*
  NEWLINE INDENT statements DEDENT
  simple_stmts
  invalid_block
decorators
  ('@' named_expression NEWLINE)+
class_def
  decorators class_def_raw
  class_def_raw
class_def_raw
  invalid_class_def_raw
  'class' NAME type_params? ('(' arguments? ')')? ':' block
function_def
  decorators function_def_raw
  function_def_raw
function_def_raw
  invalid_def_raw
  'async'? 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' block

params
  invalid_parameters
  parameters
parameters
  slash_no_default param_no_default* param_with_default* star_etc?
  slash_with_default param_with_default* star_etc?
  param_no_default+ param_with_default* star_etc?
  param_with_default+ star_etc?
  star_etc
slash_no_default
  param_no_default+ '/' ','
  param_no_default+ '/' &')'
slash_with_default
  param_no_default* param_with_default+ '/' ','
  param_no_default* param_with_default+ '/' &')'
star_etc
  invalid_star_etc
  '*' param_no_default param_maybe_default* kwds?
  '*' NAME ':' star_expression (','|&')') param_maybe_default* kwds?
  '*' ',' param_maybe_default+ kwds?
  kwds
kwds
  invalid_kwds
  '**' param_no_default
param_no_default
  a:param ',' => a
  param &')'
param_with_default
  param default ','
  param default &')'
param_maybe_default
  param default? ','
  param default? &')'
param
  NAME (':' expression)?
default
  '=' expression
  invalid_default

if_stmt
  invalid_if_stmt
  'if' named_expression ':' block elif_stmt
  'if' named_expression ':' block else_block?
elif_stmt
  invalid_elif_stmt
  'elif' named_expression ':' block elif_stmt
  'elif' named_expression ':' block else_block?
else_block
  invalid_else_stmt
  'else' &&':' block
while_stmt
  invalid_while_stmt
  'while' named_expression ':' block else_block?
for_stmt
  invalid_for_stmt
  'for' star_targets 'in' ~ star_expressions ':' block else_block?
  'async' 'for' star_targets 'in' ~ star_expressions ':' block else_block?
  invalid_for_target
with_stmt
  invalid_with_stmt_indent
  'with' '(' with_item%',' ','? ')' ':' block
  'with' with_item%',' ':' block
  'async' 'with' '(' with_item%',' ','? ')' ':' block
  'async' 'with' with_item%',' ':' block
  invalid_with_stmt
with_item
  expression 'as' star_target &(','|')'|':')
  invalid_with_item
  expression
try_stmt
  invalid_try_stmt
  'try' &&':' block finally_block
  'try' &&':' block except_block+ else_block? finally_block?
  'try' &&':' block except_star_block+ else_block? finally_block?
except_block
  invalid_except_stmt_indent
  'except' expression ':' block
  'except' expression 'as' NAME ':' block
  'except' expressions ':' block
  'except' ':' block
  invalid_except_stmt
except_star_block
  invalid_except_star_stmt_indent
  'except' '*' expression ':' block
  'except' '*' expression 'as' NAME ':' block
  'except' '*' expressions ':' block
  invalid_except_star_stmt
finally_block
  invalid_finally_stmt
  'finally' &&':' block

match_stmt
  "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
  invalid_match_stmt
subject_expr
  star_named_expression ',' star_named_expressions?
  named_expression
case_block
  invalid_case_block
  "case" patterns guard? ':' block
guard
  'if' named_expression
patterns
  open_sequence_pattern
  pattern
pattern
  as_pattern
  or_pattern
as_pattern
  or_pattern 'as' capture_target
  invalid_as_pattern
or_pattern
  closed_pattern%'|'
closed_pattern*
  literal_pattern
  capture_target
  "_"
  name_or_attr !('.'|'('|'=')
  '(' pattern ')'
  '[' maybe_sequence_pattern? ']'
  '(' open_sequence_pattern? ')'
  mapping_pattern
  class_pattern
literal_pattern
  signed_number !('+'|'-')
  signed_number ('+'|'-') NUMBER
  strings
  'None'
  'True'
  'False'
signed_number
  '-'? NUMBER
capture_target
  !"_" NAME !('.'|'('|'=')
name_or_attr
  NAME ('.' NAME)*
open_sequence_pattern
  maybe_star_pattern ',' maybe_sequence_pattern?
maybe_sequence_pattern
  maybe_star_pattern%',' ','?
maybe_star_pattern
  star_pattern
  pattern
star_pattern*
  '*' capture_target
  '*' "_"
mapping_pattern
  '{' '}'
  '{' '**' capture_target ','? '}'
  '{' key_value_pattern%',' ',' '**' capture_target ','? '}'
  '{' key_value_pattern%',' ','? '}'
key_value_pattern
  (literal_pattern | NAME ('.' NAME)+) ':' pattern
class_pattern
  name_or_attr '(' ')'
  name_or_attr '(' pattern%',' ','? ')'
  name_or_attr '(' keyword_pattern%',' ','? ')'
  name_or_attr '(' pattern%',' ',' keyword_pattern%',' ','? ')'
  invalid_class_pattern
keyword_pattern
  NAME '=' pattern

type_params
  invalid_type_params
  '[' type_param%',' ','? ']'
type_param*
  NAME (':' expression)? ('=' expression)?
  invalid_type_param
  '*' NAME ('=' star_expression)?
  '**' NAME ('=' expression)?

expressions
  expression (',' expression)+ ','? => #tuple
  expression ',' => #tuple
  expression
expression*
  invalid_expression
  invalid_legacy_expression
  disjunction 'if' disjunction 'else' expression => #conditional expression
  disjunction
  lambdef
yield_expr
  'yield' 'from' expression => #yield expression
  'yield' star_expressions? => #yield expression
star_expressions
  star_expression (',' star_expression)+ ','? => #tuple
  star_expression ',' => #tuple
  star_expression
star_expression*
  '*' bitwise_or => #starred
  expression
star_named_expressions
  star_named_expression%',' ','?
star_named_expression
  '*' bitwise_or => #starred
  named_expression
assignment_expression
  NAME ':=' ~ expression => #named expression
named_expression
  assignment_expression
  invalid_named_expression
  expression !':='
disjunction*
  conjunction ('or' conjunction)+ => #expression
  conjunction
conjunction*
  inversion ('and' inversion)+ => #expression
  inversion
inversion*
  'not' inversion => #expression
  comparison
comparison
  bitwise_or compare_op_pair+ => #comparison
  bitwise_or
compare_op_pair
  COMPARISON bitwise_or
  a:'<>' => range a a: invalid syntax.  Maybe you meant '!=' instead of '<>'?
  'not' 'in' bitwise_or
  'in' bitwise_or
  'is' 'not' bitwise_or
  'is' bitwise_or
factor*
  ('+'|'-'|'~') factor => #expression
  power
power
  await_primary '**' factor => #expression
  await_primary
await_primary*
  'await' primary => #await expression
  primary
primary<
  primary '.' NAME => #attribute
  primary genexp => #function call
  primary '(' arguments? ')' => #function call
  primary '[' slices ']' => #subscript
  atom
slices
  slice !','
  (slice | starred_expression)%',' ','? => #tuple
slice
  expression? ':' expression? (':' expression?)?
  named_expression
atom
  NAME
  'True'
  'False'
  'None'
  &(STRING|FSTRING|TSTRING) strings
  NUMBER
  &'(' (tuple | group | genexp)
  &'[' (list | listcomp)
  &'{' (dict | set | dictcomp | setcomp)
  '...'
group
  '(' a:(yield_expr | named_expression) ')' => a
  invalid_group
lambdef
  'lambda' lambda_params? ':' expression => #lambda

lambda_params
  invalid_lambda_parameters
  lambda_parameters
lambda_parameters
  lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* lambda_star_etc?
  lambda_slash_with_default lambda_param_with_default* lambda_star_etc?
  lambda_param_no_default+ lambda_param_with_default* lambda_star_etc?
  lambda_param_with_default+ lambda_star_etc?
  lambda_star_etc
lambda_slash_no_default
  lambda_param_no_default+ '/' ','
  lambda_param_no_default+ '/' &':'
lambda_slash_with_default
  lambda_param_no_default* lambda_param_with_default+ '/' ','
  lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc
  invalid_lambda_star_etc
  '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds?
  '*' ',' lambda_param_maybe_default+ lambda_kwds?
  lambda_kwds
lambda_kwds
  invalid_lambda_kwds
  '**' lambda_param_no_default
lambda_param_no_default
  a:NAME ',' => a
  NAME &':'
lambda_param_with_default
  NAME default ','
  NAME default &':'
lambda_param_maybe_default
  NAME default? ','
  NAME default? &':'

strings*
  invalid_string_tstring_concat
  (fstring | string)+ => strings
  tstring+ => #t-string expression
fstring
  FSTRING string_part* STRING_END => #f-string expression
tstring
  TSTRING string_part* STRING_END => #t-string expression
string_part
  replacement_field
  MIDDLE
replacement_field
  '{' annotated_rhs '='? ('!' NAME)? (':' format_spec*)? '}'
  invalid_replacement_field
format_spec
  MIDDLE
  replacement_field

list
  '[' star_named_expressions? ']' => #list
tuple
  '(' (star_named_expression ',' star_named_expressions?)? ')' => #tuple
set
  '{' star_named_expressions '}' => #set display
dict
  '{' (double_starred_kvpair%',' ','?)? '}' => #dict literal
  '{' invalid_double_starred_kvpairs '}'
double_starred_kvpair
  '**' bitwise_or
  kvpair
kvpair
  expression ':' expression

for_if_clauses
  for_if_clause+
for_if_clause
  'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  invalid_for_if_clause
  invalid_for_target
listcomp
  '[' named_expression for_if_clauses ']' => #list comprehension
  invalid_comprehension
setcomp
  '{' named_expression for_if_clauses '}' => #set comprehension
  invalid_comprehension
genexp
  '(' (assignment_expression | expression !':=') for_if_clauses ')' => #generator expression
  invalid_comprehension
dictcomp
  '{' kvpair for_if_clauses '}' => #dict comprehension
  invalid_dict_comprehension

arguments*
  args ','? &')'
  invalid_arguments
args
  positional%',' (',' kwargs)?
  kwargs
positional
  starred_expression
  (assignment_expression | expression !':=') !'='
kwargs
  kwarg_or_starred%',' ',' kwarg_or_double_starred%','
  kwarg_or_starred%','
  kwarg_or_double_starred%','
starred_expression
  invalid_starred_expression_unpacking
  '*' expression => #starred
  invalid_starred_expression
kwarg_or_starred
  invalid_kwarg
  NAME '=' expression => #keyword
  starred_expression
kwarg_or_double_starred
  invalid_kwarg
  NAME '=' expression => #keyword
  '**' expression => #mapping

star_targets
  star_target !','
  star_target (',' star_target)* ','? => #tuple
star_target*
  '*' !'*' star_target => #starred
  target_with_star_atom
target_with_star_atom*
  t_primary '.' NAME !t_lookahead => #attribute
  t_primary '[' slices ']' !t_lookahead => #subscript
  star_atom
star_atom
  NAME
  '(' target_with_star_atom ')'
  '(' (star_target (',' star_target)+ ','? | star_target ',')? ')'
  '[' (star_target%',' ','?)? ']'
single_target
  single_subscript_attribute_target
  NAME
  '(' single_target ')'
single_subscript_attribute_target
  t_primary '.' NAME !t_lookahead
  t_primary '[' slices ']' !t_lookahead
t_primary<
  t_primary '.' NAME &t_lookahead
  t_primary '[' slices ']' &t_lookahead
  t_primary genexp &t_lookahead
  t_primary '(' arguments? ')' &t_lookahead
  atom &t_lookahead
t_lookahead
  '('
  '['
  '.'
del_target*
  t_primary '.' NAME !t_lookahead
  t_primary '[' slices ']' !t_lookahead
  NAME
  '(' del_target ')'
  '(' (del_target%',' ','?)? ')'
  '[' (del_target%',' ','?)? ']'

invalid_arguments
  ((starred_expression | (assignment_expression | expression !':=') !'=')%',' ',' kwargs | kwargs) a:',' (starred_expression !'=')%',' => from a: iterable argument unpacking follows keyword argument unpacking
  a:expression b:for_if_clauses ',' (args | expression for_if_clauses)? => range a b: Generator expression must be parenthesized
  a:NAME b:'=' expression for_if_clauses => range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  (args ',')? a:NAME b:'=' &(','|')') => range a b: expected argument value expression
  a:args b:for_if_clauses => bareGenerator
  args ',' a:expression b:for_if_clauses => range a b: Generator expression must be parenthesized
  a:args ',' args => positionalAfterKeyword
invalid_kwarg
  a:('True'|'False'|'None') b:'=' => range a b: cannot assign to {a}
  a:NAME b:'=' expression for_if_clauses => range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  !(NAME '=') a:expression b:'=' => range a b: expression cannot contain assignment, perhaps you meant "=="?
  a:'**' expression '=' b:expression => range a b: cannot assign to keyword argument unpacking
expression_without_invalid
  disjunction 'if' disjunction 'else' expression
  disjunction
  lambdef
invalid_legacy_expression
  a:NAME !'(' b:star_expressions => legacyCall
invalid_type_param
  '*' NAME a:':' b:expression => typeParameterBound
  '**' NAME a:':' b:expression => typeParameterBound
invalid_expression
  STRING a:(!STRING quietly)+ STRING => range a a: invalid syntax. Is this intended to be part of the string?
  !(NAME STRING | SOFT_KEYWORD) a:disjunction b:quietly => missingComma
  a:disjunction 'if' b:disjunction !('else'|':') => range a b: expected 'else' after 'if' expression
  a:disjunction 'if' disjunction 'else' !expression => next: expected expression after 'else', but statement is given
  a:(pass_stmt|break_stmt|continue_stmt) 'if' disjunction 'else' simple_stmt => at a: expected expression before 'if', but statement is given
  a:'lambda' lambda_params? b:':' &MIDDLE => range a b: {letter}-string: lambda expressions are not allowed without parentheses
invalid_named_expression*
  a:expression ':=' expression => at a: cannot use assignment expressions with {a}
  a:NAME '=' b:bitwise_or !('='|':=') => range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  !(list | tuple | genexp | 'True' | 'None' | 'False') a:bitwise_or '=' bitwise_or !('='|':=') => at a: cannot assign to {a} here. Maybe you meant '==' instead of '='?
invalid_assignment
  a:invalid_ann_assign_target ':' expression => at a: only single target (not {a}) can be annotated
  a:star_named_expression ',' star_named_expressions* ':' expression => at a: only single target (not tuple) can be annotated
  a:expression ':' expression => at a: illegal target for annotation
  (star_targets '=')* a:star_expressions '=' => assignTarget
  (star_targets '=')* a:yield_expr '=' => at a: assignment to yield expression not possible
  a:star_expressions AUGASSIGN annotated_rhs => at a: '{a}' is an illegal expression for augmented assignment
invalid_ann_assign_target
  list
  tuple
  '(' a:invalid_ann_assign_target ')' => a
invalid_del_stmt
  'del' a:star_expressions => deleteTarget
invalid_block
  NEWLINE !INDENT => block: expected an indented block
invalid_comprehension
  ('['|'('|'{') a:starred_expression for_if_clauses => at a: iterable unpacking cannot be used in comprehension
  ('['|'{') a:star_named_expression ',' b:star_named_expressions for_if_clauses => range a b: did you forget parentheses around the comprehension target?
  ('['|'{') a:star_named_expression b:',' for_if_clauses => range a b: did you forget parentheses around the comprehension target?
invalid_dict_comprehension
  '{' a:'**' bitwise_or for_if_clauses '}' => at a: dict unpacking cannot be used in dict comprehension
invalid_parameters
  a:'/' ',' => at a: at least one argument must precede /
  (slash_no_default | slash_with_default) param_maybe_default* a:'/' => at a: / may appear only once
  slash_no_default? param_no_default* (slash_with_default | param_with_default+) a:param_no_default => at a: parameter without a default follows parameter with a default
  param_no_default* a:'(' param_no_default+ ','? b:')' => range a b: Function parameters cannot be parenthesized
  (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a:'/' => at a: / must be ahead of *
  param_maybe_default+ '/' a:'*' => at a: expected comma between / and *
invalid_default
  a:'=' &(')'|',') => at a: expected default value expression
invalid_star_etc
  a:'*' (')' | ',' (')'|'**')) => at a: named arguments must follow bare *
  '*' param a:'=' => at a: var-positional argument cannot have default value
  '*' (param_no_default | ',') param_maybe_default* a:'*' (param_no_default | ',') => at a: * argument may appear only once
invalid_kwds
  '**' param a:'=' => at a: var-keyword argument cannot have default value
  '**' param ',' a:param => at a: arguments cannot follow var-keyword argument
  '**' param ',' a:('*'|'**'|'/') => at a: arguments cannot follow var-keyword argument
invalid_lambda_parameters
  a:'/' ',' => at a: at least one argument must precede /
  (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a:'/' => at a: / may appear only once
  lambda_slash_no_default? lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) a:lambda_param_no_default => at a: parameter without a default follows parameter with a default
  lambda_param_no_default* a:'(' NAME%',' ','? b:')' => range a b: Lambda expression parameters cannot be parenthesized
  (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default) lambda_param_maybe_default* a:'/' => at a: / must be ahead of *
  lambda_param_maybe_default+ '/' a:'*' => at a: expected comma between / and *
invalid_lambda_star_etc
  '*' (':' | ',' (':'|'**')) => last: named arguments must follow bare *
  '*' NAME a:'=' => at a: var-positional argument cannot have default value
  '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a:'*' (lambda_param_no_default | ',') => at a: * argument may appear only once
invalid_lambda_kwds
  '**' NAME a:'=' => at a: var-keyword argument cannot have default value
  '**' NAME ',' a:NAME => at a: arguments cannot follow var-keyword argument
  '**' NAME ',' a:('*'|'**'|'/') => at a: arguments cannot follow var-keyword argument
invalid_with_item
  expression 'as' a:expression &(','|')'|':') => assignTarget
invalid_for_if_clause
  'async'? 'for' (bitwise_or (',' bitwise_or)* ','?) !'in' => last: 'in' expected after for-loop variables
invalid_for_target
  'async'? 'for' a:star_expressions => forTarget
invalid_group
  '(' a:starred_expression ')' => at a: cannot use starred expression here
  '(' a:'**' expression ')' => at a: cannot use double starred expression here
invalid_import
  a:'import' dotted_name%',' 'from' dotted_name => from a: Did you mean to use 'from ... import ...' instead?
  'import' a:NEWLINE => from a: Expected one or more names after 'import'
invalid_dotted_as_name
  dotted_name 'as' !(NAME (','|')'|';'|NEWLINE)) a:expression => at a: cannot use {a} as import target
invalid_import_from_as_name
  NAME 'as' !(NAME (','|')'|';'|NEWLINE)) a:expression => at a: cannot use {a} as import target
invalid_import_from_targets
  import_from_as_name%',' ',' NEWLINE => last: trailing comma not allowed without surrounding parentheses
  a:NEWLINE => from a: Expected one or more names after 'import'
invalid_with_stmt
  'async'? 'with' (expression ('as' star_target)?)%',' NEWLINE => last: expected ':'
  'async'? 'with' '(' (expressions ('as' star_target)?)%',' ','? ')' NEWLINE => last: expected ':'
invalid_with_stmt_indent
  'async'? a:'with' (expression ('as' star_target)?)%',' ':' NEWLINE !INDENT => body a: 'with' statement
  'async'? a:'with' '(' (expressions ('as' star_target)?)%',' ','? ')' ':' NEWLINE !INDENT => body a: 'with' statement
invalid_try_stmt
  a:'try' ':' NEWLINE !INDENT => body a: 'try' statement
  'try' ':' block !('except'|'finally') => last: expected 'except' or 'finally' block
  'try' ':' block* except_block+ a:'except' b:'*' expression ('as' NAME)? ':' => range a b: cannot have both 'except' and 'except*' on the same 'try'
  'try' ':' block* except_star_block+ a:'except' (expression ('as' NAME)?)? ':' => at a: cannot have both 'except' and 'except*' on the same 'try'
invalid_except_stmt
  'except' a:expression ',' expressions 'as' NAME ':' => from a: multiple exception types must be parenthesized when using 'as'
  'except' expression ('as' NAME)? NEWLINE => last: expected ':'
  'except' NEWLINE => last: expected ':'
  'except' expression 'as' a:expression ':' block => at a: cannot use except statement with {a}
invalid_except_star_stmt
  'except' '*' a:expression ',' expressions 'as' NAME ':' => from a: multiple exception types must be parenthesized when using 'as'
  'except' '*' expression ('as' NAME)? NEWLINE => last: expected ':'
  'except' '*' (NEWLINE|':') => last: expected one or more exception types
  'except' '*' expression 'as' a:expression ':' block => at a: cannot use except* statement with {a}
invalid_finally_stmt
  a:'finally' ':' NEWLINE !INDENT => body a: 'finally' statement
invalid_except_stmt_indent
  a:'except' expression ('as' NAME)? ':' NEWLINE !INDENT => body a: 'except' statement
  a:'except' ':' NEWLINE !INDENT => body a: 'except' statement
invalid_except_star_stmt_indent
  a:'except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT => body a: 'except*' statement
invalid_match_stmt
  "match" subject_expr NEWLINE => last: expected ':'
  a:"match" subject_expr ':' NEWLINE !INDENT => body a: 'match' statement
invalid_case_block
  "case" patterns guard? NEWLINE => last: expected ':'
  a:"case" patterns guard? ':' NEWLINE !INDENT => body a: 'case' statement
invalid_as_pattern
  or_pattern 'as' a:"_" => at a: cannot use '_' as a target
  or_pattern 'as' a:expression => at a: cannot use {a} as pattern target
invalid_class_pattern
  name_or_attr '(' (pattern%',' ',')? keyword_pattern%',' ',' a:pattern%',' => at a: positional patterns follow keyword patterns
invalid_if_stmt
  'if' named_expression NEWLINE => last: expected ':'
  a:'if' named_expression ':' NEWLINE !INDENT => body a: 'if' statement
invalid_elif_stmt
  'elif' named_expression NEWLINE => last: expected ':'
  a:'elif' named_expression ':' NEWLINE !INDENT => body a: 'elif' statement
invalid_else_stmt
  a:'else' ':' NEWLINE !INDENT => body a: 'else' statement
  'else' ':' block 'elif' => last: 'elif' block follows an 'else' block
invalid_while_stmt
  'while' named_expression NEWLINE => last: expected ':'
  a:'while' named_expression ':' NEWLINE !INDENT => body a: 'while' statement
invalid_for_stmt
  'async'? 'for' star_targets 'in' star_expressions NEWLINE => last: expected ':'
  'async'? a:'for' star_targets 'in' star_expressions ':' NEWLINE !INDENT => body a: 'for' statement
invalid_def_raw
  'async'? a:'def' NAME type_params? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT => body a: function definition
  'async'? 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' block
invalid_class_def_raw
  'class' NAME type_params? ('(' arguments? ')')? NEWLINE => last: expected ':'
  a:'class' NAME type_params? ('(' arguments? ')')? ':' NEWLINE !INDENT => body a: class definition
invalid_double_starred_kvpairs
  double_starred_kvpair%',' ',' invalid_kvpair
  expression ':' a:'*' bitwise_or => from a: cannot use a starred expression in a dictionary value
  expression a:':' &('}'|',') => at a: expression expected after dictionary key and ':'
invalid_kvpair
  a:expression !':' => missingValue
  expression ':' a:'*' bitwise_or => from a: cannot use a starred expression in a dictionary value
  expression a:':' &('}'|',') => at a: expression expected after dictionary key and ':'
invalid_starred_expression_unpacking
  a:'*' expression '=' b:expression => range a b: cannot assign to iterable argument unpacking
invalid_starred_expression
  '*' => last: Invalid star expression
invalid_replacement_field
  '{' a:('='|'!'|':'|'}') => at a: {letter}-string: valid expression required before '{a}'
  '{' !annotated_rhs => next: {letter}-string: expecting a valid expression after '{'
  '{' annotated_rhs !('='|'!'|':'|'}') => next: {letter}-string: expecting '=', or '!', or ':', or '}'
  '{' annotated_rhs '=' !('!'|':'|'}') => next: {letter}-string: expecting '!', or ':', or '}'
  '{' annotated_rhs '='? invalid_conversion_character
  '{' annotated_rhs '='? ('!' NAME)? !(':'|'}') => next: {letter}-string: expecting ':' or '}'
  '{' annotated_rhs '='? ('!' NAME)? ':' (F_MIDDLE | replacement_field)* !'}' => next: {letter}-string: expecting '}', or format specs
  '{' annotated_rhs '='? ('!' NAME)? !'}' => next: {letter}-string: expecting '}'
invalid_conversion_character
  '!' &(':'|'}') => next: {letter}-string: missing conversion character
  '!' !NAME => next: {letter}-string: invalid conversion character
invalid_string_tstring_concat
  a:(fstring | string)+ b:tstring => mixedStrings
  a:tstring+ b:(fstring | string) => mixedStrings
invalid_arithmetic
  ('+'|'-'|'*'|'/'|'%'|'//'|'@') a:'not' b:inversion => range a b: 'not' after an operator must be parenthesized
invalid_factor
  ('+'|'-'|'~') a:'not' b:factor => range a b: 'not' after an operator must be parenthesized
bitwise_or*
  factor
string
  STRING
quietly
  expression_without_invalid
invalid_type_params
  '[' a:']' => from a: Type parameter list cannot be empty
`;
