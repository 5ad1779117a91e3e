/** Width and height in pixels of the picture beside a link, as the large sites ask for. */
export const socialCardSize = { width: 1200, height: 630 };
