// Loaded before the program: its clock is that of the machine, moved by as many milliseconds as the file CLOCK_SHIFT_FILE says.
import fs from 'node:fs';

const file = process.env['CLOCK_SHIFT_FILE'];
const shift = () => Number(fs.readFileSync(file, 'utf8')) || 0;
const Real = Date;
globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + shift());
    else super(...given);
  }

  static now() {
    return Real.now() + shift();
  }
};
