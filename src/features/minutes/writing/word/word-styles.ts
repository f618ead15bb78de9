// How a Word document of minutes looks: sizes in half-points, spaces in twentieths of a point.
import { AlignmentType, BorderStyle, type ILevelsOptions, type IStylesOptions, LevelFormat } from "docx";

const ink = "1F2933";
const quiet = "52606D";

export function wordStyles(colour: string | null): IStylesOptions {
  const accent = colour?.slice(1).toUpperCase() ?? ink;
  return {
    default: {
      document: { run: { font: "Calibri", size: 22, color: ink, language: { value: "sv-SE" } } },
      title: {
        run: { size: 40, bold: true, color: accent },
        paragraph: { spacing: { before: 120, after: 320 } },
      },
      heading1: {
        run: { size: 26, bold: true, color: accent },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { size: 26, bold: true, color: quiet },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
      },
      heading3: {
        run: { size: 23, bold: true, color: quiet },
        paragraph: { spacing: { before: 200, after: 120 }, keepNext: true },
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
      { id: "Cell", name: "Cell", paragraph: { spacing: { before: 60, after: 60 } } },
      { id: "Logotype", name: "Logotype", paragraph: { spacing: { after: 200 } } },
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
        paragraph: { spacing: { before: 480, after: 120 } },
      },
      {
        id: "Line",
        name: "Line",
        paragraph: {
          spacing: { before: 360, after: 60 },
          indent: { right: 4400 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: ink, space: 1 } },
        },
      },
      { id: "Foot", name: "Foot", run: { size: 18, color: quiet } },
    ],
  };
}

export const bullets: { reference: string; levels: ILevelsOptions[] } = {
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
};
