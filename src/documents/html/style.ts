/** Decides how the web page of a paper looks, on screen and on paper. */
import { type Look } from '../model.js';
import { type NumberedTable } from '../numbered.js';
import { shareWidths } from '../shares.js';
import { MARKING, TONES } from '../tones.js';

const base = ({ accent, rule, header }: Look['colours']): string => `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:#111;font:1.0625rem/1.55 Arimo,Arial,"Liberation Sans",Helvetica,sans-serif}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:block;padding:.75rem 1rem;background:#fd0;color:#111}
.marking{margin:0;padding:.5rem 1rem;background:#${MARKING.ground};color:#${MARKING.words};font-weight:700;text-align:center}
main,footer{max-width:50rem;margin:0 auto;padding:1.5rem 1.25rem}
h1{margin:.5rem 0 1rem;color:#${accent};font-size:2.1rem;line-height:1.2}
h2{margin:2.4rem 0 .8rem;color:#${accent};font-size:1.45rem;line-height:1.25}
h3{margin:1.8rem 0 .6rem;font-size:1.15rem;line-height:1.3}
h4{margin:1.4rem 0 .5rem;font-size:1.0625rem}
.cover{display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;gap:.3rem 1.5rem;margin:0;padding:.9rem 0;border:solid #${rule};border-width:1px 0}
.cover dt{font-weight:700}
.cover dd{margin:0}
.num{position:relative;padding-left:4.25rem}
h2 .n,h3 .n{position:absolute;left:0}
.para{position:relative;margin:0 0 1rem;padding-left:4.25rem}
.para>p{margin:0}
.para ul{margin:.5rem 0 0;padding-left:1.25rem}
.para li{margin:.25rem 0}
.para>p>.n{position:absolute;left:0;color:#${accent};text-decoration:none;font-variant-numeric:tabular-nums}
.para>p>.n:hover,.para>p>.n:focus{text-decoration:underline}
a{color:#${accent}}
:focus-visible{outline:3px solid #b56a00;outline-offset:2px}
:target{background:#fff6d6}
sup{font-size:.75em;line-height:0}
sup a{padding:0 .2em}
figure,.table{margin:1.5rem 0;overflow-x:auto}
figure img{display:block;max-width:100%;height:auto}
figcaption,caption{padding:.4rem 0;font-weight:700;text-align:left}
table{width:100%;border-collapse:collapse;font-size:.95rem;line-height:1.4}
th,td{padding:.45rem .6rem;border:1px solid #${rule};text-align:left;vertical-align:top}
thead th{background:#${header}}
tbody th{font-weight:400}
.r{text-align:right;font-variant-numeric:tabular-nums}
.wide figure,.wide .table{width:min(70rem,calc(100vw - 2.5rem));margin-left:50%;transform:translateX(-50%)}
.notes{margin-top:2.5rem;border-top:1px solid #${rule};font-size:.95rem}
.notes li{margin:.5rem 0}
footer{color:#444;font-size:.9rem}
@media screen and (max-width:48rem){.wide figure img{max-width:none;width:60rem}}
@media (max-width:40rem){.para,.num{padding-left:0}.para>p>.n,h2 .n,h3 .n{position:static;margin-right:.6em}.cover{grid-template-columns:1fr}.cover dd{margin-bottom:.4rem}}
@media print{
@page{size:A4;margin:20mm}
@page wide{size:A4 landscape}
body{font-size:11pt;line-height:1.4}
main,footer{max-width:none;padding:0}
.skip{display:none}
.appendix{break-before:page}
.wide{page:wide}
.wide figure,.wide .table{width:auto;margin-left:0;transform:none}
figure,.table{overflow:visible}
h2,h3,h4,caption{break-after:avoid}
tr,figure,li{break-inside:avoid}
thead{display:table-header-group}
p,li{orphans:2;widows:2}
a{color:inherit;text-decoration:none}
.marking,thead th,.tone{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;

const masthead = (accent: string): string =>
  `.masthead{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.25rem;margin:0 0 1.25rem;color:#${accent};font-size:1.2rem;font-weight:700}
.masthead img{display:block;max-width:100%}`;

const tones = Object.entries(TONES)
  .map(([tone, { ground, words }]) => `.tone-${tone}{background:#${ground};color:#${words};font-weight:700}`)
  .join('\n');

/** The rules for the widths of a table's columns, in tenths of a per cent. */
function columnRules(table: NumberedTable): string {
  return shareWidths(table.columns, 1000)
    .map((width, index) => `#${table.anchor} col:nth-child(${index + 1}){width:${width / 10}%}`)
    .join('\n');
}

/** The whole style sheet of one paper; it names nothing outside the page. */
export function htmlStyle(tables: readonly NumberedTable[], { colours, name, logo }: Look): string {
  const head = name === null && logo === null ? [] : [masthead(colours.accent)];
  return [base(colours), tones, ...head, ...tables.map(columnRules)].join('\n');
}
