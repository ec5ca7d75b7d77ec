/**
 * The messages in Korean: short sentences that a beginner understands. Knows
 * Korean; knows nothing of where the messages are used.
 */
import type { Badge, LimitationReason } from '../../trace/model.ts';
import type { HolderPhrase, MessageParameters, Messages, ObjectPhrase, TargetPhrase } from '../messages.ts';
import type { HolderKind } from '../../query/holders.ts';
import type { Detail } from '../../query/slots.ts';
import { withParticle } from './korean-particles.ts';

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['ReferenceType', '약한 참조'],
  ['list', '리스트'],
  ['tuple', '튜플'],
  ['set', '집합'],
  ['dict', '딕셔너리'],
  ['range', '레인지'],
  ['slice', '슬라이스'],
  ['cell', '셀'],
  ['generator', '제너레이터'],
  ['coroutine', '코루틴'],
  ['async_generator', '비동기 제너레이터'],
  ['traceback', '트레이스백'],
  ['method', '바운드 메서드'],
  ['frozenset', '불변 집합'],
  ['bytearray', '바이트 배열'],
  ['list_iterator', '리스트 이터레이터'],
  ['tuple_iterator', '튜플 이터레이터'],
  ['range_iterator', '레인지 이터레이터'],
  ['longrange_iterator', '레인지 이터레이터'],
  ['dict_keyiterator', '딕셔너리 이터레이터'],
  ['dict_valueiterator', '딕셔너리 이터레이터'],
  ['dict_itemiterator', '딕셔너리 이터레이터'],
  ['set_iterator', '집합 이터레이터'],
  ['str_ascii_iterator', '문자열 이터레이터'],
  ['str_iterator', '문자열 이터레이터'],
]);

const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ['function', '함수'],
  ['class', '클래스'],
  ['module', '모듈'],
  ['method', '메서드'],
]);

/** 제한되는 것, 그 제한을 정하는 옵션. */
const LIMITS: ReadonlyMap<string, readonly [what: string, option: string | null]> = new Map([
  ['steps', ['단계 수', 'max-steps']],
  ['instructions', ['명령 수', 'max-instructions']],
  ['output', ['출력 길이', 'max-output']],
  ['liveBytes', ['메모리 크기', 'max-memory']],
  ['nesting', ['내장 함수가 서로 부르는 깊이', null]],
]);

/** 프로그램에 없는 것. 뒤에 "… 실행할 수 없습니다"가 이어집니다. */
const LIMITATIONS: Readonly<Record<LimitationReason, string>> = {
  threads: '웹 페이지의 프로그램은 스레드를 쓸 수 없으므로',
  processes: '웹 페이지에서는 다른 프로세스를 시작할 수 없으므로',
  network: '웹 페이지의 프로그램은 네트워크를 쓸 수 없으므로',
  files: '웹 페이지의 프로그램은 파일을 쓸 수 없으므로',
  screen: '웹 페이지의 프로그램은 창을 열 수 없으므로',
  terminal: '웹 페이지에는 터미널이 없으므로',
  'machine-code': '웹 페이지에서는 기계어 코드를 불러올 수 없으므로',
  installation: '웹 페이지에는 파이썬이 설치되어 있지 않으므로',
  system: '웹 페이지의 프로그램은 운영 체제에 접근할 수 없으므로',
  tracing: '여기서는 프로그램이 스스로를 추적하거나 측정할 수 없으므로',
  input: '주어진 입력이 끝났으므로(입력은 stdin 옵션으로 정합니다)',
  unwritten: '표준 라이브러리의 이 부분은 아직 만들어지지 않았으므로',
  packages: '표준 라이브러리의 모듈만 쓸 수 있으므로',
};

function kind({ shape, type }: ObjectPhrase): string {
  const word = TYPE_WORDS.get(type);
  if (word !== undefined) return word;
  return shape === 'exception' ? `예외 ${type}` : `${type} 객체`;
}

function own({ shape, type, text }: ObjectPhrase): string | null {
  if (text === null) return null;
  if (shape === 'atom' || shape === 'opaque') return text;
  const word = shape === 'generator' ? TYPE_WORDS.get(type) : OWN_NAMES.get(shape);
  return word === undefined ? null : `${word} ${text}`;
}

/** `x, y와 z` */
function list(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length <= 1 ? last : `${withParticle(items.slice(0, -1).join(', '), '과/와')} ${last}`;
}

function same({ object, sameAs }: TargetPhrase): string {
  return `${withParticle(sameAs ?? '', '과/와')} 같은 ${withParticle(object, '을/를')}`;
}

/** 객체를 잡고 있는 자리. */
const HOLDERS: Readonly<Record<HolderKind, (phrase: HolderPhrase) => string>> = {
  name: ({ key, owner, isModule }) => (isModule ? `이름 ${key}` : `${owner}의 이름 ${key}`),
  'generator variable': ({ key, owner }) => `${withParticle(owner, '이/가')} 간직한 변수 ${key}`,
  'frame variable': ({ key, owner }) => `남아 있는 ${owner} 프레임의 변수 ${key}`,
  item: ({ key, owner }) => `${owner}의 ${key}번 항목`,
  element: ({ owner }) => `${owner}의 원소`,
  key: ({ key, owner }) => (key === '' ? `${owner}의 키` : `${owner}의 키 ${key}`),
  value: ({ key, owner }) => (key === '' ? `${owner}의 값` : `${owner}에서 키 ${key}의 값`),
  attribute: ({ key, owner }) => `${owner}의 속성 ${key}`,
  cell: ({ key }) => `클로저가 붙잡은 변수 ${key}`,
  closure: ({ key, owner }) => (key === '__closure__' ? `${owner}의 클로저` : `${owner}의 클로저에 있는 변수 ${key}`),
  default: ({ owner }) => `${owner}의 기본 인자`,
  'bound object': ({ owner }) => `이 객체에 묶인 ${owner}`,
  'bound function': ({ owner }) => `이 함수로 만든 ${owner}`,
  class: ({ owner }) => `${owner}의 클래스`,
  base: ({ owner }) => `${owner}의 부모 클래스`,
  mro: ({ owner }) => `${owner}의 메서드 탐색 순서`,
  descriptor: ({ owner }) => `디스크립터 ${owner}`,
  iterator: ({ owner }) => `안을 훑고 있는 ${owner}`,
  traceback: ({ owner }) => `${owner}의 트레이스백`,
  'traceback frame': ({ owner }) => `${owner}의 프레임`,
  'traceback entry': ({ owner }) => `${owner}의 다음 항목`,
  cause: ({ owner }) => `${owner}의 원인`,
  context: ({ owner }) => `${owner}보다 먼저 일어난 예외`,
  argument: ({ owner }) => `${owner}의 인자`,
  constant: ({ owner }) => `${owner} 코드의 상수`,
  'running function': ({ owner }) => `실행 중인 ${owner} 호출`,
  namespace: ({ owner }) => `${owner}의 이름 공간`,
  loop: ({ owner, isModule }) => (isModule ? '돌고 있는 반복문' : `${owner}에서 돌고 있는 반복문`),
  with: ({ owner, isModule }) => (isModule ? '실행 중인 with 문' : `${owner}에서 실행 중인 with 문`),
  stack: ({ owner, isModule }) => (isModule ? '아직 끝나지 않은 식' : `${owner}에서 아직 끝나지 않은 식`),
  handled: () => '이 예외를 처리하는 except 블록',
  scope: () => '실행 중인 내장 함수',
  interpreter: () => '인터프리터',
  weak: ({ owner }) => owner,
};

/** 객체를 함께 쓰는 까닭, 또는 객체가 보관되는 방식. */
const DETAIL_NAMES: Readonly<Record<Detail, string>> = {
  values: '값은 칸 안에',
  objects: '객체마다 상자로',
  cpython: 'CPython 그대로',
  allocator: '메모리 할당까지',
};

const BADGES: Readonly<Record<Badge, string>> = {
  smallInt: '−5부터 256까지의 작은 정수는 인터프리터 전체에 하나씩만 있습니다',
  interned: '인터닝된 문자열: 값이 같으면 같은 객체입니다',
  immortal: '불멸 객체: 참조 횟수가 변하지 않고 해제되지 않습니다',
  constant: '코드의 상수라서 코드도 이 객체를 가리킵니다',
  untracked: '순환을 이룰 수 없어 순환 가비지 컬렉터가 살펴보지 않습니다',
};

/** The end of a frame and its names. */
function goneWith(names: readonly string[]): string {
  const begin = '프레임이 스택에서 ';
  return names.length === 0 ? `${begin}사라집니다.` : `${begin}사라지면서 이름 ${list(names)}도 없어집니다.`;
}

/** A frame that comes, and what its parameters refer to. */
function pushed(frame: string, parameters: MessageParameters['called']['parameters']): string {
  const begin = `스택 맨 위에 ${frame}의 프레임이 쌓`;
  if (parameters.length === 0) return `${begin}입니다.`;
  const pairs = parameters.map(({ name, object }) => `${withParticle(name, '은/는')} ${withParticle(object, '을/를')}`);
  return `${begin}이고, 그 안에서 ${pairs.join(', ')} 가리킵니다.`;
}

export const ko: Messages = {
  object: (phrase) => own(phrase) ?? (phrase.path === null ? kind(phrase) : `${kind(phrase)} ${phrase.path}`),
  newObject: (phrase) => own(phrase) ?? `새 ${kind(phrase)}`,
  formerObject: (phrase) => own(phrase) ?? kind(phrase),
  noun: (phrase) => own(phrase) ?? kind(phrase),
  several: ({ count, ...phrase }) => `${own(phrase) ?? kind(phrase)} ${count}개`,
  place: ({ name, frame }) => (frame === null ? name : `${frame}의 ${name}`),
  itemOf: ({ owner, index }) => `${owner}의 ${index}번 항목`,
  attributeOf: ({ owner, name }) => `${owner}의 ${name}`,

  begins: () => '아직 아무것도 실행하지 않았습니다.',
  lineRan: ({ line }) => `${line}번째 줄을 실행했습니다.`,
  called: ({ frame, parameters }) => `${withParticle(frame, '을/를')} 호출합니다. ${pushed(frame, parameters)}`,
  dying: ({ object }) =>
    `이제 ${withParticle(object, '을/를')} 가리키는 것이 없으므로 곧 해제됩니다. 그 전에 __del__이 실행됩니다.`,
  leftAtExit: ({ object }) =>
    `프로그램이 끝나 파이썬이 남은 것을 모두 정리합니다. ${withParticle(object, '을/를')} 해제하기 전에 __del__이 실행됩니다.`,
  callbackDue: ({ reference }) => `${withParticle(reference, '이/가')} 가리키던 객체가 사라졌으므로 콜백이 실행됩니다.`,
  livesOn: ({ object, by }) =>
    `${withParticle(object, '은/는')} __del__이 끝난 뒤에도 살아 있습니다. ${withParticle(by, '이/가')} 가리키고 있기 때문입니다.`,
  classBegins: ({ name }) => `클래스 ${name}의 본문을 실행하기 시작합니다. 본문에도 자기 프레임이 있습니다.`,
  started: ({ frame, keeper, parameters }) =>
    `${TYPE_WORDS.get(keeper) ?? keeper} ${withParticle(frame, '이/가')} 처음으로 실행됩니다. ${pushed(frame, parameters)}`,
  resumed: ({ frame, keeper }) =>
    `${TYPE_WORDS.get(keeper) ?? keeper} ${withParticle(frame, '이/가')} 멈춘 곳에서 이어집니다. 프레임이 다시 스택에 올라옵니다.`,
  closed: ({ frame, keeper }) =>
    `멈춰 있던 ${TYPE_WORDS.get(keeper) ?? keeper} ${withParticle(frame, '을/를')} 닫습니다. 프레임이 다시 스택에 올라오고, 멈춘 곳에서 GeneratorExit가 발생합니다.`,
  forgotten: ({ frame, keeper }) =>
    `멈춰 있던 ${TYPE_WORDS.get(keeper) ?? keeper} ${withParticle(frame, '을/를')} 이제 가리키는 것이 없으므로 해제하기 전에 닫습니다. 프레임이 다시 스택에 올라오고, 멈춘 곳에서 GeneratorExit가 발생합니다.`,
  returning: ({ frame, object }) => `${withParticle(frame, '이/가')} 곧 ${withParticle(object, '을/를')} 반환합니다.`,
  returned: ({ frame, names }) => `${withParticle(frame, '이/가')} 반환했습니다. ${goneWith(names)}`,
  leaving: ({ frame }) => `예외가 곧 ${frame} 밖으로 나갑니다.`,
  left: ({ frame, names }) => `예외가 ${frame} 밖으로 나갔습니다. ${goneWith(names)}`,
  captured: ({ names }) => `${withParticle(list(names), '은/는')} 클로저에 남아 있습니다.`,
  goesOn: ({ frame }) => `예외는 호출한 곳${frame === null ? '' : `인 ${frame}`}에서 이어집니다.`,
  paused: ({ frame, keeper }) =>
    `${withParticle(frame, '이/가')} 잠시 멈춥니다. 프레임은 스택을 떠나지만 ${withParticle(TYPE_WORDS.get(keeper) ?? keeper, '이/가')} 간직합니다.`,
  awaiting: ({ frame, object }) => `${withParticle(frame, '은/는')} ${withParticle(object, '을/를')} 기다려야 합니다.`,
  yielding: ({ frame, object }) => `${withParticle(frame, '이/가')} 곧 ${withParticle(object, '을/를')} 내놓습니다.`,
  classEnded: ({ name }) => `클래스 ${name}의 본문이 끝났습니다. 본문의 이름들은 이제 클래스의 속성입니다.`,
  raised: ({ type, frame }) =>
    `${frame === null ? '' : `${frame}에서 `}${withParticle(type === null ? '예외' : `예외 ${type}`, '이/가')} 발생합니다.`,
  collected: () => '가비지 컬렉터가 어떤 이름에서도 닿을 수 없는 객체를 찾습니다.',
  countsCopied: ({ count }) =>
    `가비지 컬렉터가 일을 시작합니다. 순환을 이룰 수 있는 ${count === null ? '모든 객체' : `객체 ${count}개`}의 참조 횟수를 따로 베껴 둡니다.`,
  referencesSubtracted: () =>
    '이 객체들이 서로 가리키는 참조만큼 베껴 둔 횟수에서 뺍니다. 모듈의 이름이 담긴 딕셔너리도 이 객체들에 들어 있습니다. 남은 횟수는 바깥에서 온 참조의 수입니다.',
  garbageFound: ({ objects }) =>
    `바깥에서 닿을 수 있는 것은 모두 남습니다. ${withParticle(list(objects), '은/는')} 바깥에서 닿을 수 없으므로 가비지입니다.`,
  noGarbage: () => '모든 객체에 바깥에서 닿을 수 있으므로 가비지가 없습니다.',
  finalizersRun: () => '가비지를 해제하기 전에 약한 참조를 끊고, 콜백과 __del__ 메서드를 실행합니다.',

  bound: ({ place, target }) => {
    if (target.isNew)
      return `${withParticle(target.object, '이/가')} 만들어지고, ${withParticle(place, '이/가')} 그것을 가리킵니다.`;
    if (target.sameAs !== null) {
      const counted = target.count === null ? '' : `이제 참조는 ${target.count}개이고, `;
      return `${withParticle(place, '은/는')} ${same(target)} 가리킵니다. ${counted}복사는 일어나지 않습니다.`;
    }
    return `${withParticle(place, '이/가')} ${withParticle(target.object, '을/를')} 가리킵니다.`;
  },
  rebound: ({ place, target, before }) => {
    if (target.isNew)
      return `${withParticle(target.object, '이/가')} 만들어지고, ${withParticle(place, '은/는')} 이제 ${before} 대신 그것을 가리킵니다.`;
    if (target.sameAs !== null)
      return `${withParticle(place, '은/는')} 이제 ${before} 대신 ${same(target)} 가리킵니다.`;
    if (target.object === before)
      return `${withParticle(place, '은/는')} 이제 다른 ${withParticle(before, '을/를')} 가리킵니다.`;
    return `${withParticle(place, '은/는')} 이제 ${before} 대신 ${withParticle(target.object, '을/를')} 가리킵니다.`;
  },
  unbound: ({ place, object }) =>
    `${withParticle(place, '이/가')} 지워지고, ${withParticle(object, '을/를')} 가리키던 참조도 사라집니다.`,
  added: ({ owner, objects }) => `${owner}에 ${withParticle(list(objects), '이/가')} 들어갑니다.`,
  removed: ({ owner, objects }) => `${owner}에서 ${withParticle(list(objects), '이/가')} 빠집니다.`,
  altered: ({ object, text }) => `${withParticle(object, '은/는')} 이제 ${text}입니다.`,
  reordered: ({ owner }) => `${owner}의 항목들이 자리를 바꿉니다.`,
  freed: ({ objects, inside }) => {
    const alone = `이제 ${withParticle(list(objects), '을/를')} 가리키는 것이 없으므로 메모리에서 해제됩니다.`;
    return inside.length === 0 ? alone : `${alone} 다른 데서는 가리키지 않던 ${list(inside)}도 함께 해제됩니다.`;
  },
  kept: ({ object, by }) =>
    `${withParticle(object, '은/는')} 아직 ${withParticle(by, '이/가')} 가리키고 있으므로 그대로 남습니다.`,
  swept: ({ objects }) =>
    `어떤 이름에서도 닿을 수 없던 ${withParticle(list(objects), '을/를')} 가비지 컬렉터가 해제합니다.`,
  cut: ({ objects }) =>
    `어떤 이름에서도 ${withParticle(list(objects), '으로/로')} 갈 수 없지만, 서로 가리키는 참조가 남아 있어 해제되지 않습니다. 가비지 컬렉터만이 해제할 수 있습니다.`,
  printed: ({ text }) => `프로그램이 ${withParticle(`“${text}”`, '을/를')} 출력합니다.`,
  made: ({ objects }) => `${withParticle(list(objects), '이/가')} 생깁니다. 아직 가리키는 것이 없습니다.`,
  moreObjects: ({ count }) => `그 밖의 ${count}개`,
  moreChanges: ({ count }) => `그 밖에 ${count}가지가 더 바뀝니다.`,
  unchanged: () => '이름과 객체는 그대로입니다.',
  runsNext: ({ line }) => `다음에 ${line}번째 줄을 실행합니다.`,
  beginsAt: ({ frame, isClass, line }) =>
    `${isClass ? `클래스 ${frame}의 본문은` : withParticle(frame, '은/는')} ${line}번째 줄부터 실행됩니다. 아직 바뀐 것은 없습니다.`,
  goesOnAt: ({ frame, line }) =>
    `${withParticle(frame, '은/는')} ${line}번째 줄부터 이어서 실행됩니다. 아직 바뀐 것은 없습니다.`,
  jumpsTo: ({ line }) => `예외가 발생했으므로 ${line}번째 줄로 건너뜁니다.`,
  collectionEnded: ({ line }) => `가비지 컬렉션이 끝났습니다. 다음에 ${line}번째 줄을 실행합니다.`,

  finished: ({ exitCode }) =>
    exitCode === 0
      ? '프로그램이 끝났습니다.'
      : `프로그램이 종료 코드 ${withParticle(String(exitCode), '으로/로')} 끝났습니다.`,
  failed: ({ type, message, line }) =>
    `프로그램이 ${line}번째 줄에서 ${withParticle(type, '으로/로')} 멈췄습니다${message === '' ? '' : `: ${message}`}. 그 뒤의 줄은 실행되지 않았습니다.`,
  limitation: ({ feature, reason }) =>
    reason === 'packages'
      ? `py-memory에서는 설치한 패키지가 아니라 ${LIMITATIONS[reason]} ${withParticle(feature, '을/를')} 실행할 수 없습니다.`
      : `프로그램의 잘못이 아니라 py-memory의 한계입니다. ${LIMITATIONS[reason]} 여기서는 ${withParticle(feature, '을/를')} 실행할 수 없습니다.`,
  notPython: ({ type, message, line }) =>
    `파이썬이 이 프로그램을 읽을 수 없습니다. ${line}번째 줄에 ${withParticle(type, '이/가')} 있습니다${message === '' ? '' : `: ${message}`}. 아직 아무것도 실행되지 않았으니 그 줄부터 고치세요.`,
  unsupported: ({ feature, line }) =>
    `그림은 ${line}번째 줄 앞에서 끝납니다. py-memory가 아직 ${withParticle(feature, '을/를')} 실행하지 못합니다. 이 부분을 빼면 계속 실행할 수 있습니다.`,
  limit: ({ which, line }) => {
    if (which === 'reader')
      return `${line}번째 줄에서 프로그램을 직접 멈췄습니다. 끝까지 실행하려면 페이지를 다시 불러오세요.`;
    const [what, option] = LIMITS.get(which) ?? [which, null];
    const stopped = `프로그램이 ${line}번째 줄에서 ${what} 제한에 걸려 멈췄습니다.`;
    return option === null
      ? `${stopped} 이 제한을 늘리는 옵션은 없습니다.`
      : `${stopped} 끝나지 않는 프로그램일 수 있습니다. 맞는 프로그램이라면 옵션 ${withParticle(option, '을/를')} 늘리세요.`;
  },

  noNames: ({ frame }) => `프레임 ${frame}에는 아직 이름이 없습니다.`,
  frameHolds: ({ frame }) => `프레임 ${frame}에 있는 이름:`,
  nameRefers: ({ name, object }) => `${withParticle(name, '이/가')} ${withParticle(object, '을/를')} 가리킴`,
  objectsHeading: () => '객체:',
  objectCounted: ({ object, count }) => `${object}, ${count === null ? '해제되지 않음' : `참조 ${count}개`}`,

  holder: (phrase) => HOLDERS[phrase.kind](phrase),
  severalTimes: ({ phrase, count }) => `${phrase}(${count}번)`,
  referencesTo: ({ object, count }) => {
    if (count === null) return `${withParticle(object, '은/는')} 해제되지 않습니다.`;
    return count === 0
      ? `${withParticle(object, '을/를')} 가리키는 참조가 없습니다.`
      : `${withParticle(object, '을/를')} 가리키는 참조는 ${count}개입니다.`;
  },
  heldBy: ({ holders }) => `${withParticle(list(holders), '이/가')} 이 객체를 잡고 있습니다.`,
  notShownHolders: ({ holders }) => `그림에 나오지 않는 참조: ${list(holders)}.`,
  weakHolders: ({ holders }) => `약한 참조는 세지 않습니다: ${list(holders)}.`,
  reachedBy: ({ links }) => `다음 길로 닿을 수 있어서 살아 있습니다: ${links.join(' → ')}.`,
  outOfReach: ({ others }) =>
    others.length === 0
      ? '어떤 이름에서도 닿을 수 없고 자기 자신만 잡고 있습니다. 가비지 컬렉터만이 해제할 수 있습니다.'
      : `어떤 이름에서도 닿을 수 없고, ${withParticle(list(others), '과/와')} 서로 잡고 있을 뿐입니다. 가비지 컬렉터만이 해제할 수 있습니다.`,
  onItsWay: () => '아직 어디에도 저장되지 않았습니다.',
  alwaysThere: () => '파이썬 자체에 속하므로 늘 있습니다.',

  moreItems: ({ count }) => `… ${count}개 더`,
  methods: ({ count }) => `▸ 메서드 ${count}개`,
  topOfStack: () => '스택 맨\u00a0위',
  moreFrames: ({ count }) => `… 호출 ${count}개 더`,
  unreachable: () => '닿을 수 없음',

  allocatorHeading: () => '아레나 안의 풀, 풀 안의 블록',
  arena: ({ address, pools }) => `아레나 ${address}: 쓰고 있는 풀 ${pools}개`,
  pool: ({ blockSize, used, capacity }) => `${blockSize}바이트 블록: ${capacity}개 중 ${used}개`,
  largeBlocks: ({ count, bytes }) => `더 큰 블록: ${count}개 (${bytes}바이트)`,
  blockUsed: ({ object, isBuffer, size, address }) =>
    `${isBuffer ? `${object}의 내용(따로 둔 곳)` : object}: ${size}바이트, 주소 ${address}`,
  blockFree: ({ address }) => `프로그램의 객체가 없음, 주소 ${address}`,

  askRefs: ({ path }) => `지금 ${withParticle(path, '이/가')} 가리키는 객체에는 참조가 몇 개일까요?`,
  askCount: ({ path }) => `지금 ${withParticle(path, '이/가')} 가리키는 객체의 참조 횟수는 몇일까요?`,
  askAlive: ({ path }) => `${withParticle(path, '이/가')} 가리킨 객체는 지금 살아 있을까요?`,
  askFreed: ({ path }) => `${withParticle(path, '이/가')} 가리킨 객체는 지금 해제되었을까요?`,
  askSame: ({ path, other }) =>
    `지금 ${withParticle(path, '과/와')} ${withParticle(other, '은/는')} 같은 객체 하나를 가리킬까요?`,
  askReachable: ({ path }) => `프로그램은 ${withParticle(path, '이/가')} 가리킨 객체에 아직 닿을 수 있을까요?`,
  askTrue: ({ statement }) => `지금 다음이 맞을까요? ${statement}`,
  askHint: () => '그림은 답을 기다리며 바로 앞의 순간을 보여 줍니다.',
  yourAnswer: () => '내 답',
  giveAnswer: () => '답하기',
  yes: () => '예',
  no: () => '아니요',
  showAnswer: () => '답 보기',
  answerRight: ({ answer }) => `맞습니다. 답은 ‘${answer}’입니다.`,
  answerWrong: ({ given, answer }) => `‘${given}’ 말고 ‘${answer}’입니다.`,
  answerShown: ({ answer }) => `답은 ‘${answer}’입니다.`,
  sameObject: ({ path, other }) =>
    `${withParticle(path, '과/와')} ${withParticle(other, '은/는')} 객체 하나를 함께 가리킵니다.`,
  twoObjects: ({ path, other }) =>
    `${withParticle(path, '과/와')} ${withParticle(other, '은/는')} 서로 다른 객체를 가리킵니다.`,
  goToMark: ({ name }) => `${name}: 이 단계로 가기`,
  inspect: () => '객체 살펴보기',
  closeCard: () => '닫기',
  previousObject: () => '이전 객체',
  nextObject: () => '다음 객체',
  cardNumber: ({ id }) => (id > 0 ? `객체 #${id}` : '프로그램보다 먼저 있던 객체'),
  cardSize: ({ bytes }) => `${bytes}바이트`,
  cardAddress: ({ address }) => `주소 ${address}`,
  badge: ({ badge }) => BADGES[badge],
  cardFrame: ({ frame, line }) => `${frame}의 프레임이며, 지금 ${line}번째 줄에 있습니다.`,
  cardNotYet: () => '이 단계에는 아직 없습니다.',
  cardGone: () => '이 단계에는 이미 해제되었습니다.',
  cardHeldBy: () => '이 객체를 가리키는 것',
  cardRefersTo: () => '이 객체가 가리키는 것',
  cardMoments: () => '일생',
  cardBorn: ({ step }) => `${step}단계에서 생김`,
  cardChanged: ({ step }) => `${step}단계에서 참조 횟수가 바뀜`,
  cardDies: ({ step }) => `${step}단계에서 해제됨`,

  menu: () => '저장, 복사, 그림 읽는 법',
  saveSvg: () => '이 단계를 SVG로 저장',
  savePng: () => '이 단계를 PNG로 저장',
  saveAnimation: () => '모든 단계를 움직이는 SVG로 저장',
  copyText: () => '이 단계를 글자 그림으로 복사',
  copyLink: () => '이 단계로 가는 링크 복사',
  saved: ({ file }) => `${file} 파일로 저장했습니다.`,
  copied: () => '복사했습니다.',
  copyForbidden: () => '브라우저가 이 페이지의 복사를 허용하지 않습니다. 아래에서 직접 복사하세요.',
  pngFailed: () => '브라우저가 이 크기의 이미지를 만들지 못했습니다. 대신 SVG로 저장하세요.',
  textCounts: () => '×2는 그 객체를 가리키는 참조가 2개라는 뜻입니다.',

  diagram: () => '파이썬 프로그램과 그 메모리를 한 단계씩 보기',
  program: () => '프로그램',
  picture: () => '메모리 그림',
  memory: () => '메모리',
  output: () => '출력',
  controls: () => '단계 이동',
  dial: () => '상세도',
  detailName: ({ detail }) => DETAIL_NAMES[detail],
  toFirst: () => '처음 단계로',
  toPrevious: () => '이전 단계',
  play: () => '재생',
  pause: () => '일시 정지',
  toNext: () => '다음 단계',
  toLast: () => '마지막 단계로',
  slider: () => '단계',
  position: ({ step, last }) => `${last}단계 중 ${step}단계`,
  lineJustRun: ({ line }) => `${line}번째 줄을 방금 실행함`,
  positionInside: ({ step, last, change, changes }) => `${last}단계 중 ${step}단계, 변화 ${change}/${changes}`,
  lineNext: ({ line, visit }) =>
    visit === null
      ? `다음에 ${line}번째 줄을 실행함`
      : `다음에 ${line}번째 줄을 실행함(${visit.of}번 중 ${visit.number}번째)`,
  lineEntered: ({ line, isResumed }) => (isResumed ? `${line}번째 줄에서 이어짐` : `${line}번째 줄의 코드로 들어감`),
  lineFailed: ({ line }) => `${line}번째 줄에서 예외가 남`,
  runToLine: ({ line }) => `${line}번째 줄까지 실행`,
  pageBack: () => '전체의 10분의 1만큼 뒤로',
  pageOn: () => '전체의 10분의 1만큼 앞으로',
  moreControls: () => '다른 이동 방법',
  toPreviousEvent: () => '이전 변화',
  toNextEvent: () => '다음 변화',
  overCall: () => '호출을 건너뛰고 다음으로',
  backOverCall: () => '호출을 건너뛰고 이전으로',
  outOfCall: () => '이 호출이 끝난 뒤로',
  backOutOfCall: () => '이 호출을 시작한 곳으로',
  nextVisit: () => '이 줄을 다음에 실행할 때로',
  previousVisit: () => '이 줄을 앞서 실행한 때로',
  speed: () => '재생 속도',
  slower: () => '느리게 재생',
  faster: () => '빠르게 재생',
  help: () => '키와 기호',
  closeHelp: () => '닫기',
  unitChange: () => '변화 하나',
  unitOver: () => '호출 넘기',
  unitOut: () => '호출 밖으로',
  unitLine: () => '같은 줄',
  unitEnds: () => '처음과 끝',
  strip: ({ depth, live, exceptions, collections }) =>
    `실행 전체 보기: 스택의 프레임은 최대 ${depth}개, 살아 있는 객체는 최대 ${live}개${exceptions === 0 ? '' : `, 예외 ${exceptions}번`}${collections === 0 ? '' : `, 가비지 컬렉션 ${collections}번`}.`,
  stripAt: ({ first, last, depth, live, births, deaths }) =>
    `${first === last ? `${first}단계` : `${first}~${last}단계`}: 프레임 ${depth}개, 객체 ${live}개${births === 0 ? '' : `, ${births}개 생김`}${deaths === 0 ? '' : `, ${deaths}개 해제됨`}`,
  stripDepth: () => '스택의 프레임',
  stripLive: () => '살아 있는 객체',
  stripBirths: () => '생긴 객체',
  stripDeaths: () => '해제된 객체',
  stripMark: () => '글쓴이가 표시한 단계',
  stripException: () => '예외가 일어난 곳',
  stripCollection: () => '가비지 컬렉터가 실행된 곳',
  helpKeys: () => '키',
  helpStrip: () => '슬라이더 위의 기호',
  helpLines: () => '줄 번호를 누르면 그 줄까지 실행하고, 다시 누르면 그 줄을 다음에 실행할 때로 갑니다.',
  keySpace: () => '스페이스',
  loading: () => '프로그램을 준비하고 있습니다 …',
  running: ({ steps }) => `프로그램을 실행하고 있습니다. 지금까지 ${steps.toLocaleString('ko')}단계 …`,
  reading: ({ share }) => `실행한 기록을 살펴보고 있습니다. ${Math.round(share * 100)}% …`,
  stop: () => '멈추기',
  notLoaded: ({ source }) => `프로그램 ${withParticle(source, '을/를')} 불러오지 못했습니다. 주소를 확인하세요.`,
  partNotLoaded: ({ part }) =>
    `이 프로그램에 필요한 py-memory 구성 요소(${part})를 가져오지 못했습니다. 연결을 확인하고 페이지를 다시 불러오세요.`,
  unusableRecording: () =>
    '이 페이지에 들어 있는 기록은 py-memory의 다른 버전이나 다른 프로그램에서 만든 것입니다. 페이지를 다시 빌드하거나 시뮬레이터가 들어 있는 py-memory를 불러오세요.',
  noEngine: () =>
    '이 페이지는 기록된 프로그램만 보여 줍니다. 이 프로그램을 실행하려면 시뮬레이터가 들어 있는 py-memory를 불러오세요.',
  internalError: ({ reason }) => `프로그램이 아니라 py-memory 자체에 문제가 생겼습니다: ${reason}`,

  legend: () => '그림 읽는 법',
  closeLegend: () => '설명 닫기',
  legendFrame: () =>
    '초록 상자는 프레임입니다. 실행 중인 호출 하나의 이름들이 들어 있고, 가장 최근 호출이 맨 아래에 있습니다.',
  legendObject: () =>
    '다른 상자는 메모리에서 제 주소를 가진 객체이며, 타입과 내용이 적혀 있습니다. 호출하거나 반환할 때가 아니면 자리를 옮기지 않습니다.',
  legendKinds: () => '머리 부분의 색은 객체의 종류를 나타냅니다. 타입은 늘 글자로도 적혀 있습니다.',
  legendReference: () => '실선 화살표는 이름이나 원소가 객체를 가리키는 참조이고, 하나하나 셉니다.',
  legendCount: () =>
    '상자의 숫자는 그 객체를 가리키는 참조의 수입니다. 0이 되면 해제됩니다. 해제되지 않는 객체에는 ‘∞’가 적혀 있습니다.',
  legendWeak: () => '점선 화살표는 약한 참조입니다. 세지 않으며, 객체를 살려 두지도 않습니다.',
  legendTag: () => '동그라미 안의 글자는 긴 화살표를 대신합니다. 같은 글자가 객체 옆에도 있습니다.',
  legendValue: () => '칸에 적힌 값도 객체입니다. 그림을 단순하게 하려고 칸 안에 적었습니다.',
  legendChip: () => '기울인 글자는 정의만 해 둔 함수, 클래스, 모듈을 나타냅니다.',
  legendFolded: () => '긴 내용은 접혀 있습니다. 앞의 원소들과 마지막 원소, 그리고 빠진 개수가 나옵니다.',
  legendChanged: () => '굵은 선과 모서리의 작은 표시는 이 단계에서 바뀐 것입니다.',
  legendFreed: () => '줄이 그어진 상자는 이 단계에서 해제된 객체입니다.',
  legendUnreachable: () =>
    '점으로 된 테두리는 어떤 이름에서도 닿을 수 없는 객체입니다. 가비지 컬렉터만이 해제할 수 있습니다.',
  legendDashed: () => '끊어진 테두리는 제너레이터처럼 기다리는 프레임, 약한 참조, 또는 아직 저장되지 않은 객체입니다.',
  legendCollector: () =>
    '상자 위의 네모난 숫자는 컬렉터가 복사해 둔 참조 횟수입니다. 살펴보는 객체들끼리의 참조를 여기에서 뺍니다.',
};
