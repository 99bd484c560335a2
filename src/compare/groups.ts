/** Numbers from 0 on, put into groups that can be joined. */
export interface Groups {
  /** The next number, in a group of its own. */
  add(): number;
  join(one: number, other: number): void;
  /** The first number of a group. */
  first(member: number): number;
  /** The same for every number. */
  firsts(): Int32Array;
}

/** Disjoint sets with path halving (Tarjan and van Leeuwen, 1984); the first number of a group stands for it. */
export function createGroups(): Groups {
  const parents: number[] = [];
  const first = (member: number): number => {
    let at = member;
    while (parents[at] !== at) at = parents[at] = parents[parents[at]];
    return at;
  };
  return {
    add: () => parents.push(parents.length) - 1,
    join(one, other) {
      const [mine, its] = [first(one), first(other)];
      parents[Math.max(mine, its)] = Math.min(mine, its);
    },
    first,
    firsts: () => Int32Array.from(parents, (_, at) => first(at)),
  };
}
