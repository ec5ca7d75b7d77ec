/**
 * The sizes that layout and drawing share, in px. Knows numbers only.
 */

/** Height of one row of a box: a name, an attribute, an item. Also the smallest target for a finger. */
export const ROW = 26;
/** Height of the strip that holds a box's title and count. */
export const HEADER = 20;
/** Height of an atom: type, value and count on one line. With the gap below it as high as a row, so that the arrows of a list are straight. */
export const LINE = 20;
/** Space below the last row of a box with rows. */
export const FOOT = 4;
/** Space between the edge of a box and its text. */
export const PAD = 7;
/** Narrowest cell that holds a value or the dot of an arrow. */
export const CELL = 30;
/** Height of the cell drawn inside a row. */
export const CELL_HEIGHT = 20;
/** Height of the index above a cell of a horizontal sequence. */
export const INDEX = 12;
/** Space between the edge of a box and the cells side by side in it. */
export const CELLS_INSET = 5;
/** Widest row of cells before they wrap. */
export const WRAP = 236;
/** Font sizes: values and names; titles, types and counts; indexes and small labels. */
export const FONT = { text: 13, title: 11, small: 9.5 } as const;

/** Least space between two boxes of a column, and between two atoms. */
export const BOX_GAP = 10;
export const LINE_GAP = ROW - LINE;
/** Space between two frames. */
export const FRAME_GAP = 12;
/** Space around the whole picture. */
export const MARGIN = 10;
/** Height of a label above or below a box: a tag, "top of the stack", "unreachable". */
export const LABEL = 17;
/** Where the text of such a label begins, after its sign. */
export const LABEL_INDENT = 16;
/** How far the label below the stack may reach beyond the stack. */
export const LABEL_REACH = 10;
/** Height of one line of the label below the stack. */
export const LABEL_LINE = 13;
/** Distance between two parallel arrows. */
export const TRACK = 6;
/** Length of an arrow's head. */
export const HEAD = 8;
