/**
 * Globals that browsers and Node share and that ECMAScript itself does not have. Declared here so that the
 * folders that run anywhere can be type-checked without the types of either; knows only what they use.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare function btoa(data: string): string;
declare function atob(data: string): string;
