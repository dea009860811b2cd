// A report → the bytes of a Word file (ECMA-376, WordprocessingML): headings, paragraphs, tables. No DOM here.

import { xml, zipped } from "./zip.mjs";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const WIDTH = 9900; // of the text, in twentieths of a point

/** @param {import("../check-report/report.mjs").Report} report @param {string} [whose]  at the foot of each page */
export function docxBytes({ title, sections }, whose = "") {
  const body = sections
    .map(({ heading, paragraphs, table, widths, hasHead = true }) =>
      [
        heading ? paragraph(heading, "Heading1") : "",
        ...paragraphs.map((text) => paragraph(text)),
        table ? tableXml(table, widths, hasHead) : "",
      ].join(""),
    )
    .join("");
  const part = (/** @type {string} */ name, /** @type {string} */ kind) =>
    `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  return zipped({
    "[Content_Types].xml": [
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      `<Default Extension="xml" ContentType="application/xml"/>${part("document", "document.main")}`,
      `${part("styles", "styles")}${part("footer", "footer")}</Types>`,
    ].join(""),
    "_rels/.rels": [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
      `</Relationships>`,
    ].join(""),
    "word/_rels/document.xml.rels": [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
      `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>`,
      `<Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer.xml"/></Relationships>`,
    ].join(""),
    "word/styles.xml": STYLES,
    "word/footer.xml": [
      `${HEAD}<w:ftr xmlns:w="${W}">${whose ? paragraph(whose) : ""}<w:p><w:pPr>`,
      `<w:jc w:val="right"/></w:pPr>${field("PAGE")}${run(" / ")}${field("NUMPAGES")}</w:p></w:ftr>`,
    ].join(""),
    "word/document.xml": [
      `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${OFFICE}">`,
      `<w:body>${paragraph(title, "Title")}${body}<w:sectPr>`,
      `<w:footerReference w:type="default" r:id="rId2"/>`,
      `<w:pgSz w:w="11906" w:h="16838"/>${MARGINS}</w:sectPr></w:body></w:document>`,
    ].join(""),
  });
}

const MARGINS =
  '<w:pgMar w:top="1134" w:right="964" w:bottom="1134" w:left="1042" w:header="709" w:footer="567" w:gutter="0"/>';
const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>';
const HEADING_FONT = '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体"/>';
const STYLES = [
  `${HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="20"/>`,
  `<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>`,
  `</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">`,
  `<w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title">`,
  `<w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="200"/></w:pPr>`,
  `<w:rPr>${HEADING_FONT}<w:sz w:val="32"/></w:rPr>`,
  `</w:style><w:style w:type="paragraph" w:styleId="Heading1">`,
  `<w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/>`,
  `<w:spacing w:before="280" w:after="100"/>`,
  `<w:outlineLvl w:val="0"/></w:pPr><w:rPr>${HEADING_FONT}<w:sz w:val="24"/>`,
  `</w:rPr></w:style></w:styles>`,
].join("");

/** @param {string} text @param {string} [style] */
function paragraph(text, style) {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${run(text)}</w:p>`;
}

/** @param {string} text @param {boolean} [isBold] */
function run(text, isBold) {
  const lines = String(text)
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`)
    .join("<w:br/>");
  return `<w:r>${isBold ? "<w:rPr><w:b/></w:rPr>" : ""}${lines}</w:r>`;
}

/** @param {string} code */
function field(code) {
  return `<w:fldSimple w:instr="${code}">${run("1")}</w:fldSimple>`;
}

/**
 * @param {import("../check-report/tables.mjs").Table} table
 * @param {number[]} [widths]  shares of the width of the page
 * @param {boolean} [hasHead]  else the heads stand at the side
 */
function tableXml(table, widths = table[0].map(() => 1), hasHead = true) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const twips = widths.map((width) => Math.floor((WIDTH * width) / whole));
  const lines = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join("");
  const rows = table
    .map((row, i) => {
      const cells = row
        .map((value, j) =>
          [
            `<w:tc><w:tcPr><w:tcW w:w="${twips[j]}" w:type="dxa"/>`,
            `</w:tcPr><w:p>${run(String(value), hasHead ? i === 0 : j === 0)}</w:p></w:tc>`,
          ].join(""),
        )
        .join("");
      return `<w:tr><w:trPr><w:cantSplit/>${hasHead && i === 0 ? "<w:tblHeader/>" : ""}</w:trPr>${cells}</w:tr>`;
    })
    .join("");
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/>`,
    `<w:tblBorders>${lines}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `</w:tblPr><w:tblGrid>${twips.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}`,
    `</w:tblGrid>${rows}</w:tbl>${paragraph("")}`,
  ].join("");
}
