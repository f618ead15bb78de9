import { expect, test } from "vitest";
import { bodyOf, itemOf } from "./fixtures.ts";

const two = ["Börja i tid", "Ta med skolan"];

test.each([
  "Gruppen gjorde följande inspel:\n- Börja i tid\n- Ta med skolan",
  "Gruppen var positiv till planen med följande inspel:\n\n- Börja i tid\n- Ta med skolan",
  "Gruppens reflektioner/inspel:\n\n• Börja i tid\n• Ta med skolan",
  "Medskick från diskussionen:\n\uF0B7 Börja i tid\n\uF0B7 Ta med skolan",
  "Gruppen skickar med följande:\n- Börja i tid\n- Ta med skolan",
  "Medskick:\no Börja i tid\no Ta med skolan",
  "Inspel från gruppen:\ne Börja i tid\ne Ta med skolan",
  "Reflektioner\n– Börja i tid\n– Ta med skolan",
  "**Inspel:**\n\n* Börja i tid\n* Ta med skolan",
  "Följande synpunkter lämnades:\n- Börja i tid\n- Ta med skolan",
  "Gruppen vill gärna att nästa möte bl.a. tar upp:\n- Börja i tid\n- Ta med skolan",
  "Följande punkter föreslås vara aktuella till nästa möte den 5 maj.\n\n- Börja i tid\n- Ta med skolan",
  "Vera visade planen. Gruppens inspel:\n- Börja i tid\n- Ta med skolan",
  "Nästa möte är den 5 maj. Dagordningen ska bland annat ta upp:\n- Börja i tid\n- Ta med skolan",
  "Önskemål till nästa dagordning:\n- Börja i tid\n- Ta med skolan",
])("%j holds two inputs", (text) => {
  expect(bodyOf(text).inputs).toEqual(two);
});

test.each([
  [
    "Medskick från diskussionen:\n\nGör det stegvis. Alla ska hinna med.",
    ["Gör det stegvis. Alla ska hinna med."],
  ],
  ["Tre förslag kom upp:\n- Gör det stegvis", ["Gör det stegvis"]],
  ["Farhågor som lyftes i gruppen:\n- Det går för fort", ["Det går för fort"]],
  ["Medskick: Gör det stegvis.", ["Gör det stegvis."]],
  [
    "Andra inspel som diskuterades var hur vi möts och när.",
    ["Andra inspel som diskuterades var hur vi möts och när."],
  ],
  ["Inspel att planen är för tunn.", ["Inspel att planen är för tunn."]],
  [
    "Gruppens inspel:\n• Tänk på skolan\n  o särskilt i Alby\n• Börja i tid",
    ["Tänk på skolan särskilt i Alby", "Börja i tid"],
  ],
])("%j gives %j", (text, expected) => {
  expect(bodyOf(text).inputs).toEqual(expected);
});

test.each(["Teman 2023", "Dagordning nästa möte", "Punkter till kommande möten"])(
  "under '%s' bullets are inputs",
  (title) => {
    expect(itemOf(`${title}\n\n- Börja i tid\n- Ta med skolan`).inputs).toEqual(two);
  },
);

test.each([
  "Under året handlar arbetet om att:\n- Börja i tid\n- Ta med skolan",
  "Studien har två syften:\n- Börja i tid\n- Ta med skolan",
  "Nästa steg i arbetet:\n- Börja i tid\n- Ta med skolan",
  "Synpunkter lämnas till Vera senast 5/5.",
])("%j holds none", (text) => {
  expect(bodyOf(text).inputs).toEqual([]);
});

test("a bullet goes on flush left, with a capital too", () => {
  const text = "Inspel:\n- Lindarna har ett stort värde i\nAlby.\n- Börja i tid\n- Ta med skolan";
  expect(bodyOf(text).inputs).toEqual(["Lindarna har ett stort värde i Alby.", ...two]);
});

test("inputs end where the text goes on", () => {
  expect(bodyOf("Inspel:\n- Börja i tid\n- Ta med skolan\n\nVera tackade.\n\n- En bilaga").inputs).toEqual(
    two,
  );
});
