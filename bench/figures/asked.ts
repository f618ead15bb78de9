// Every figure there is: what it measures, and what is asked of it. A name is never reused for something else, because
// later runs are held against earlier ones by it.

export interface Asked {
  readonly says: string;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export const asked = {
  "reading.text": { says: "text read, by one core", unit: "documents/s", atLeast: 100 },
  "reading.pdf": { says: "PDF into a record, beside pdfjs's bare text", unit: "× its time", atMost: 2 },
  "reading.pdf.text": { says: "PDF into its text, beside the same", unit: "× its time" },
  "writing.pdf": { says: "minutes of 15 items as PDF for readers", unit: "documents/s" },
  "writing.archive": { says: "the same as PDF for the archive", unit: "documents/s" },
  "writing.call": { says: "a call of 15 items as PDF", unit: "documents/s" },
  "writing.docx": { says: "minutes of 15 items as Word", unit: "documents/s" },
  "writing.html": { says: "minutes of 15 items as a page", unit: "documents/s" },
  "calling.press": { says: "call of 12 members and 40 papers, press to answer", unit: "ms", atMost: 1000 },
  "calling.whole": { says: "the same, until a mail server has everybody's mail", unit: "s" },
  "calling.mails": { says: "the same, once mail goes out", unit: "mails/s" },
  "calling.memory": { says: "the same, memory at most, database included", unit: "MB" },
  "room.thirty.keystroke": {
    says: "room of 30, 5 write: keystroke on all other screens, p95",
    unit: "ms",
    atMost: 50,
  },
  "room.thirty.keystroke.median": { says: "room of 30, 5 write: keystroke, median", unit: "ms" },
  "room.thirty.act": {
    says: "room of 30: act of the desk on all other screens, p95",
    unit: "ms",
    atMost: 50,
  },
  "room.thirty.act.median": { says: "room of 30: act of the desk, median", unit: "ms" },
  "room.thirty.turn": {
    says: "room of 30: an item taken up, on all other screens, p95",
    unit: "ms",
    atMost: 50,
  },
  "room.thirty.stored": { says: "room of 30: keystroke known to be stored, p95", unit: "ms" },
  "room.two.keystroke": { says: "room of 2: keystroke, p95 (a peer tells 25)", unit: "ms" },
  "room.two.act": { says: "room of 2: act, p95", unit: "ms" },
  "room.ten.keystroke": { says: "room of 10, 5 write: keystroke, p95", unit: "ms" },
  "room.ten.act": { says: "room of 10: act, p95", unit: "ms" },
  "room.twenty.keystroke": { says: "room of 20, 5 write: keystroke, p95 (the peer 483)", unit: "ms" },
  "room.twenty.act": { says: "room of 20: act, p95", unit: "ms" },
  "room.alone.keystroke": { says: "room of 30, 1 writes: keystroke, p95", unit: "ms" },
  "room.alone.act": { says: "room of 30, 1 writes: act, p95", unit: "ms" },
  "room.hundred.keystroke": { says: "room of 105, 5 write: keystroke, p95", unit: "ms" },
  "room.hundred.act": { says: "room of 105: act, p95", unit: "ms" },
  "room.memory": { says: "memory of Genbo for each in a room of 105 (RSS)", unit: "KB" },
  "import.speed": { says: "import of 1,000 documents", unit: "documents/s", atLeast: 30 },
  "import.memory": { says: "memory late in the import, beside early", unit: "×", atMost: 1.15 },
  "page.limit": { says: "fixed page of the same size by node:http", unit: "requests/s" },
  "page.hono": { says: "bare Hono + JSX page of the same size", unit: "requests/s" },
  "page.genbo": { says: "meeting page from the database", unit: "requests/s" },
  "page.share": { says: "meeting page, share of the fixed page", unit: "%", atLeast: 4.5 },
  "page.beside-hono": { says: "meeting page, beside Hono + JSX", unit: "×", atLeast: 0.5 },
  "page.p95": { says: "meeting page at 20 connections, p95", unit: "ms", atMost: 25 },
  "page.long": { says: "page of a long meeting", unit: "requests/s" },
  "page.written": { says: "meeting page, while others write", unit: "requests/s" },
  "page.anew": { says: "meeting page, made anew each time", unit: "requests/s" },
  "page.anew.share": { says: "meeting page made anew, share of the fixed page", unit: "%" },
  "page.anew.beside-hono": { says: "meeting page made anew, beside Hono + JSX", unit: "×" },
  "policies.page": { says: "meeting page with policies, beside without", unit: "×", atLeast: 0.8 },
  "policies.page.anew": { says: "the same, made anew each time", unit: "×", atLeast: 0.8 },
  "policies.search": { says: "search with policies, beside without", unit: "×", atLeast: 0.7 },
  "search.documents": { says: "search over 1,000 documents, p95", unit: "ms", atMost: 15 },
  "search.1000": { says: "search over 1,000 items, p95", unit: "ms" },
  "search.10000": { says: "search over 10,000 items, p95", unit: "ms" },
  "search.100000": { says: "search over 100,000 items, p95", unit: "ms", atMost: 50 },
  "search.1000000": { says: "search over 1,000,000 items, p95", unit: "ms", atMost: 80 },
  "search.growth.10000": { says: "search, 10,000 items beside 1,000", unit: "×", atMost: 1.6 },
  "search.growth.100000": { says: "search, 100,000 items beside 10,000", unit: "×", atMost: 1.6 },
  "search.growth.1000000": { says: "search, 1,000,000 items beside 100,000", unit: "×", atMost: 1.6 },
  "visit.bytes": { says: "first visit, everything transferred", unit: "KB", atMost: 80 },
  "visit.requests": { says: "first visit, requests", unit: "requests" },
  "visit.text": { says: "first visit, text painted", unit: "ms", atMost: 200 },
  "visit.blocking": { says: "first visit, main thread blocked", unit: "ms", atMost: 20 },
  "visit.script": { says: "first visit, time in scripts", unit: "ms", atMost: 20 },
  "visit.longest": { says: "first visit, longest task of the main thread", unit: "ms" },
  "idle.memory": { says: "idle, database included (PSS)", unit: "MB", atMost: 150 },
  "idle.resident": { says: "idle, database included (RSS)", unit: "MB" },
} satisfies Record<string, Asked>;

export type FigureName = keyof typeof asked;
