// Word files by the npm package `docx`: reads {blocks} from the first file, writes the document to the second.
import { readFileSync, writeFileSync } from "node:fs";
import * as d from "docx";

const [, , from, to] = process.argv;
const { blocks } = JSON.parse(readFileSync(from, "utf8"));
const footnotes = {};
const comments = [];
let lists = 0;
let annex = false;

const level = (at, format, text, left) => ({
  level: at,
  format,
  text,
  alignment: "left",
  style: { paragraph: { indent: { left, hanging: Math.min(left, 420) } } },
});
const L = d.LevelFormat;
const numbering = {
  config: [
    { reference: "chapters", levels: [level(0, L.DECIMAL, "%1", 0), level(1, L.DECIMAL, "%1.%2", 0), level(2, L.DECIMAL, "%1.%2.%3", 0)] },
    { reference: "annexes", levels: [level(0, L.UPPER_LETTER, "附录%1", 0), level(1, L.DECIMAL, "%1.%2", 0), level(2, L.DECIMAL, "%1.%2.%3", 0)] },
    { reference: "letters", levels: [level(0, L.LOWER_LETTER, "%1)", 840), level(1, L.DECIMAL, "%2)", 1260)] },
    { reference: "figures", levels: [level(0, L.DECIMAL, "%1)", 840)] },
    { reference: "dashes", levels: [level(0, L.BULLET, "——", 840)] },
  ],
};

const run = ({ what, text, height, formula }) => {
  if (what === "math") return [new d.Math({ children: math(formula) })];
  if (what === "fn") {
    const id = Object.keys(footnotes).length + 1;
    footnotes[id] = { children: [new d.Paragraph(text)] };
    return [new d.FootnoteReferenceRun(id)];
  }
  if (what === "c") {
    const [author, remark] = text.split("|");
    const id = comments.length;
    comments.push({ id, author, date: new Date("2026-05-04T10:00:00Z"), children: [new d.Paragraph(remark)] });
    return [new d.CommentRangeStart(id), new d.CommentRangeEnd(id), new d.TextRun({ children: [new d.CommentReference(id)] })];
  }
  if (what === "ref") {
    const [key, shown] = text.split("|");
    return [new d.SimpleField(`REF _Ref_${key} \\h`, shown)];
  }
  const change = { id: 700, author: "修订人", date: "2026-05-04T10:00:00Z" };
  if (what === "ins") return [new d.InsertedTextRun({ text, ...change })];
  if (what === "del") return [new d.DeletedTextRun({ text, ...change })];
  const heights = { superscript: { superScript: true }, subscript: { subScript: true } };
  return [new d.TextRun({ text, ...heights[height] })];
};
const runs = (list) => list.flatMap(run);
const paragraph = (list, more = {}) => new d.Paragraph({ ...more, children: typeof list === "string" ? [new d.TextRun(list)] : runs(list) });
const marked = (key, list) => (key ? [new d.Bookmark({ id: `_Ref_${key}`, children: runs(list) })] : runs(list));

const math = (parts) => parts.flatMap((one) => (typeof one === "string" ? [new d.MathRun(one)] : [structure(one)]));
const structure = ([name, inside]) => {
  const [first, second, third] = inside.map(math);
  if (name === "frac") return new d.MathFraction({ numerator: first, denominator: second });
  if (name === "sqrt") return new d.MathRadical({ children: first });
  if (name === "sub") return new d.MathSubScript({ children: first, subScript: second });
  if (name === "sup") return new d.MathSuperScript({ children: first, superScript: second });
  return new d.MathSum({ children: third, subScript: first, superScript: second });
};

const picture = ({ form, content }) =>
  new d.Paragraph({
    children: [
      new d.ImageRun({
        type: { jpeg: "jpg" }[form] ?? form,
        data: Buffer.from(content, "base64"),
        transformation: { width: 128, height: 80 },
        ...(form === "svg" ? { fallback: { type: "png", data: Buffer.from(blocks.find((one) => one.fallback).fallback, "base64") } } : {}),
      }),
    ],
  });

const cell = (children, more = {}) => new d.TableCell({ children, ...more });
const table = (block, rows, isLast) => {
  const grid = rows.map((row, at) => new d.TableRow({ tableHeader: at === 0, children: row.map((one) => cell([paragraph(one)])) }));
  const below = isLast ? [...block.notes.map((note) => paragraph(`注：${note}`)), ...block.footnotes.map((one) => paragraph(one))] : [];
  if (below.length) grid.push(new d.TableRow({ children: [cell(below, { columnSpan: rows[0].length })] }));
  return new d.Table({ width: { size: 100, type: d.WidthType.PERCENTAGE }, rows: grid });
};
// The symbols of a formula in a table without lines: sign, dash, text.
const symbols = (pairs) =>
  new d.Table({ borders: d.TableBorders.NONE, rows: pairs.map(([sign, text]) => new d.TableRow({ children: [cell([paragraph(sign)]), cell([paragraph("——")]), cell([paragraph(text)])] })) });
const captioned = (word, block) => [
  new d.Paragraph({ alignment: "center", children: [...marked(block.key, [{ what: "text", text: `${word}${block.number}` }]), ...runs([{ what: "text", text: "　" }, ...block.text])] }),
];

const writers = {
  element: (block) => [paragraph(block.text, { alignment: "center" })],
  heading: (block) => {
    const at = block.number.split(".").length - 1;
    const style = [d.HeadingLevel.HEADING_1, d.HeadingLevel.HEADING_2, d.HeadingLevel.HEADING_3][at];
    return [new d.Paragraph({ heading: style, numbering: { reference: annex ? "annexes" : "chapters", level: at }, children: marked(block.key, block.text) })];
  },
  clause: (block) => [paragraph(block.text, { numbering: { reference: annex ? "annexes" : "chapters", level: block.number.split(".").length - 1 } })],
  term: (block) => [
    paragraph([{ what: "text", text: `${block.text[0].text} ${block.english}` }], { numbering: { reference: "chapters", level: 1 } }),
    paragraph(block.line),
  ],
  annex: (block) => {
    annex = true;
    return [
      new d.Paragraph({ heading: d.HeadingLevel.HEADING_1, numbering: { reference: "annexes", level: 0 }, children: [new d.TextRun({ text: `（${block.field}）`, break: 1 }), new d.TextRun({ text: "", break: 1 }), ...runs(block.text)] }),
    ];
  },
  entry: (block) => {
    if (block.start && block.level === 0) lists += 1;
    const reference = { dash: "dashes", letter: "letters", number: block.level ? "letters" : "figures" }[block.style];
    return [paragraph(block.text, { numbering: { reference, level: block.level, instance: lists } })];
  },
  note: (block) => [paragraph([{ what: "text", text: "注：" }, ...block.text])],
  example: (block) => [paragraph([{ what: "text", text: "示例：" }, ...block.text])],
  table: (block) => {
    return block.grids.flatMap((rows, at) => [...(at ? [paragraph(`续表${block.number}`)] : captioned("表", block)), table(block, rows, at === block.grids.length - 1)]);
  },
  formula: (block) => [
    new d.Paragraph({ children: [new d.Math({ children: math(block.formula) }), ...marked(block.key, [{ what: "text", text: `\t（${block.number}）` }])] }),
    ...(block.symbols.length ? [paragraph("式中："), symbols(block.symbols)] : []),
  ],
  within: (block) => [paragraph([{ what: "text", text: "注：" }, ...block.text], { indent: { left: 840 } })],
  moved: (block) => [paragraph([{ ...block.text[0], what: "del" }])],
  figure: (block) => [
    ...block.pictures.flatMap((one, at) => [picture(one), ...(one.title ? [paragraph(`${"abcdef"[at]}) ${one.title}`)] : [])]),
    ...(block.symbols.length ? [paragraph("标引序号说明：")] : []),
    ...block.symbols.map(([sign, text]) => paragraph([...sign, { what: "text", text: "——" }, ...text, { what: "text", text: "；" }])),
    ...block.notes.map((note) => paragraph(`注：${note}`)),
    ...captioned("图", block),
  ],
};

const plain = (block) => [paragraph(block.text)];
const cover = blocks.filter((one) => one.kind === "cover").flatMap((one) => one.lines.map((line) => paragraph(line, { alignment: "center" })));
const body = blocks.filter((one) => one.kind !== "cover").flatMap((one) => (writers[one.kind] ?? plain)(one));
const document = new d.Document({
  numbering,
  footnotes,
  comments: { children: comments },
  sections: [
    { children: cover },
    { headers: { default: new d.Header({ children: [paragraph(blocks.find((one) => one.field === "number").lines[0])] }) }, children: [paragraph("目次"), new d.TableOfContents("目次", { headingStyleRange: "1-2" }), ...body] },
  ],
});
writeFileSync(to, await d.Packer.toBuffer(document));
