/** Characters a terminal obeys and must never be sent; line feeds are allowed. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
export const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028]/;
