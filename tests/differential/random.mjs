// The same cases for the same seed on every machine: a 32-bit generator (mulberry32), and what is drawn from it.
export class Random {
  constructor(seed) { this.state = seed >>> 0; }
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  below(count) { return Math.floor(this.next() * count); }
  chance(share) { return this.next() < share; }
  pick(list) { return list[this.below(list.length)]; }
  some(list, most) { return Array.from({ length: 1 + this.below(most) }, () => this.pick(list)); }
  // IAM takes a list of one as well without brackets.
  bare(list) { return list.length === 1 && this.chance(0.6) ? list[0] : list; }
}
