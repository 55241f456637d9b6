/** The day on which everything here is judged, written into the code as one would by hand. */
export const AS_OF = '2014-06-13';

/** The number of its month. */
export const MONTH_OF_AS_OF = 2014 * 12 + 5;
