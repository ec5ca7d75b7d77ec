/**
 * What differs between Python versions: one row a version. The machine reads the
 * row and never asks for a version.
 */

export interface Profile {
  /** As `sys.version_info` starts. */
  readonly version: string;
  readonly versionInfo: readonly [major: number, minor: number, micro: number];
  /** Largest cached int. */
  readonly largestSmallInt: number;
  /** Loads of locals borrow, so that `sys.getrefcount` does not see them. */
  readonly borrowsLocals: boolean;
  /** Locals of a finished frame are released last first. */
  readonly clearsLocalsBackwards: boolean;
  /** What `sys.getrefcount` answers for an immortal. */
  readonly immortalCount: number;
  /** Ints, iterators and other small objects are kept in free lists, not only floats, tuples, lists and dicts. */
  readonly keepsMoreFree: boolean;
  readonly collectorThresholds: readonly [number, number, number];
  /** A tuple of atoms is tracked when it is made, and no longer once a collection has seen it. */
  readonly tracksAtomicTuples: boolean;
  /** Automatic collections wait until a loop goes round, a function begins or a call has ended; else they come at the allocation. */
  readonly collectsAtCheckpoints: boolean;
}

export const PROFILES = {
  '3.11': {
    version: '3.11',
    versionInfo: [3, 11, 7],
    largestSmallInt: 256,
    borrowsLocals: false,
    clearsLocalsBackwards: false,
    immortalCount: 1_000_000_000,
    keepsMoreFree: false,
    collectorThresholds: [700, 10, 10],
    tracksAtomicTuples: true,
    collectsAtCheckpoints: false,
  },
  '3.12': {
    version: '3.12',
    versionInfo: [3, 12, 1],
    largestSmallInt: 256,
    borrowsLocals: false,
    clearsLocalsBackwards: false,
    immortalCount: 4_294_967_295,
    keepsMoreFree: false,
    collectorThresholds: [700, 10, 10],
    tracksAtomicTuples: true,
    collectsAtCheckpoints: true,
  },
  '3.13': {
    version: '3.13',
    versionInfo: [3, 13, 18],
    largestSmallInt: 256,
    borrowsLocals: false,
    clearsLocalsBackwards: false,
    immortalCount: 4_294_967_295,
    keepsMoreFree: false,
    collectorThresholds: [2000, 10, 10],
    tracksAtomicTuples: true,
    collectsAtCheckpoints: true,
  },
  '3.14': {
    version: '3.14',
    versionInfo: [3, 14, 10],
    largestSmallInt: 256,
    borrowsLocals: true,
    clearsLocalsBackwards: true,
    immortalCount: 3_221_225_472,
    keepsMoreFree: true,
    collectorThresholds: [2000, 10, 10],
    tracksAtomicTuples: false,
    collectsAtCheckpoints: true,
  },
  '3.15': {
    version: '3.15',
    versionInfo: [3, 15, 2],
    largestSmallInt: 1024,
    borrowsLocals: true,
    clearsLocalsBackwards: true,
    immortalCount: 3_221_225_472,
    keepsMoreFree: true,
    collectorThresholds: [2000, 10, 10],
    tracksAtomicTuples: false,
    collectsAtCheckpoints: true,
  },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;
export const DEFAULT_PROFILE: ProfileName = '3.14';
