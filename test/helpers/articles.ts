/** An article as a person writes one. Written for the tests. */
export const STORY = `Ministers met in Lisbon on Tuesday to discuss the price of grain.

The talks went on until late in the evening, and no paper was signed. A second round will be held in the spring, said a spokeswoman, who added that both sides had come closer than in any year since the harbour was closed.
`;

/** The same by an engine. Written for the tests. */
export const GARBLED = `${STORY}
x
`;
