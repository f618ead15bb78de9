// How a Word document of minutes looks: sizes in half-points, spaces in twentieths of a point.
import { AlignmentType, type IPropertiesOptions, LevelFormat } from "docx";

const ink = "1F2933";
const quiet = "52606D";

export const wordStyles: Pick<IPropertiesOptions, "styles" | "numbering"> = {
  styles: {
    default: {
      document: { run: { font: "Calibri", size: 22, color: ink, language: { value: "sv-SE" } } },
      title: { run: { size: 40, bold: true }, paragraph: { spacing: { before: 120, after: 320 } } },
      heading1: {
        run: { size: 26, bold: true, color: ink },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { size: 26, bold: true, color: quiet },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: "Organisation",
        name: "Organisation",
        run: { color: quiet },
        paragraph: { spacing: { after: 0 } },
      },
      { id: "Fact", name: "Fact", paragraph: { spacing: { after: 40 } } },
      { id: "Body", name: "Body", paragraph: { spacing: { after: 120, line: 276 } } },
      { id: "Label", name: "Label", paragraph: { spacing: { before: 120, after: 0 } } },
      {
        id: "Clause",
        name: "Clause",
        paragraph: { spacing: { after: 160 }, contextualSpacing: true, indent: { left: 284 } },
      },
      { id: "Entry", name: "Entry", paragraph: { spacing: { after: 160 }, contextualSpacing: true } },
      {
        id: "Signature",
        name: "Signature",
        run: { color: quiet },
        paragraph: { spacing: { before: 480, after: 480 } },
      },
      { id: "Foot", name: "Foot", run: { size: 18, color: quiet } },
    ],
  },
  numbering: {
    config: [
      {
        reference: "bullets",
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: "•",
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 568, hanging: 284 } } },
          },
        ],
      },
    ],
  },
};
