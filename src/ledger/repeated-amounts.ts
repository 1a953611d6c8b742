import type { PartnerVouchers } from "./partner-vouchers.ts";

/**
 * Finds the vouchers whose amount, plus or minus, a partner has more than once: only those can repeat or take back each
 * other. Open addressing over numbers: a Map of a million amounts would be most of the time of a reconciliation.
 */
export class RepeatedAmounts {
  /** Place + 1, 0 free. */
  #places = new Int32Array(256);
  #isRepeated = new Uint8Array(128);

  /** Places in order of day; on one day the larger first, so that a payment comes before what takes it back. */
  of(vouchers: PartnerVouchers): readonly number[] {
    const onOneDay = this.#mark(vouchers);
    if (onOneDay.length > 0) {
      const { day } = vouchers;
      onOneDay.forEach((place, i) => {
        if (i === 0 || day[place] !== day[onOneDay[i - 1]!]) vouchers.sortDayOf(place, this.#isRepeated);
      });
    }
    const places: number[] = [];
    for (let place = 0; place < vouchers.count; place++) if (this.#isRepeated[place] === 1) places.push(place);
    return places;
  }

  /** Gives the places where an amount stands for the second time on one day: such have no order of their own. */
  #mark({ count, day, booked }: PartnerVouchers): readonly number[] {
    const mask = this.#clear(count);
    const [places, isRepeated] = [this.#places, this.#isRepeated];
    const onOneDay: number[] = [];
    for (let place = 0; place < count; place++) {
      const amount = Math.abs(booked[place]!);
      if (amount === 0) continue;
      const hash = Math.imul(amount | 0, 0x9e3779b1);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (places[slot] !== 0 && Math.abs(booked[places[slot]! - 1]!) !== amount) slot = (slot + 1) & mask;
      const before = places[slot]! - 1;
      places[slot] = place + 1;
      if (before < 0) continue;
      isRepeated[before] = isRepeated[place] = 1;
      if (day[before] === day[place]) onOneDay.push(place);
    }
    return onOneDay;
  }

  #clear(count: number): number {
    if (this.#isRepeated.length < count) {
      const size = 2 ** Math.ceil(Math.log2(2 * count));
      this.#places = new Int32Array(size);
      this.#isRepeated = new Uint8Array(size / 2);
    } else {
      this.#places.fill(0);
      this.#isRepeated.fill(0, 0, count);
    }
    return this.#places.length - 1;
  }
}
