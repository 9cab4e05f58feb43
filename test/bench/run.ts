import { measureReading, type Row } from './reading';

// Ratios and growth hold on any machine; the rest is for orientation.
const rows: Row[] = measureReading();
const width = Math.max(...rows.map(([what]) => what.length));
for (const [what, figure] of rows) console.log(`${what.padEnd(width)}  ${figure.padStart(8)}`);
