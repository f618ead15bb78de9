// The page, in Typst. Texts come as data and never as markup: nothing that is written in a paper can be run.

/** Beside the program, in the compiler's eyes alone. */
export const logotypePath = "logotype";

export const template = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let quiet = rgb("#52606d")
#let ink = rgb("#1f2933")
#let accent = if paper.colour == none { ink } else { rgb(paper.colour) }
#let rule = 0.5pt + rgb("#cbd2d9")
#let day = if paper.day == none { auto } else {
  let parts = paper.day.split("-").map(int)
  datetime(year: parts.at(0), month: parts.at(1), day: parts.at(2))
}

#set document(title: paper.name, author: "Genbo", date: day)
#set text(font: "Source Sans 3", size: 11pt, fill: ink, lang: "sv", region: "se", hyphenate: false)
#set par(leading: 0.62em, spacing: 1.1em)
#set page(
  paper: "a4",
  margin: (x: 26mm, top: 24mm, bottom: 24mm),
  footer: context {
    set text(size: 9pt, fill: quiet)
    let pages = [Sida #counter(page).display() av #counter(page).final().first()]
    if paper.foot == none { align(right, pages) } else { [#paper.foot #sym.dot.c #pages] }
  },
)
#show heading: set block(above: 1.6em, below: 0.75em, sticky: true)
#show heading: set text(fill: accent)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 13pt, fill: quiet)
#show heading.where(level: 4): set text(size: 11.5pt, fill: quiet)
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.7em)

#if paper.logotype != none {
  image("logotype." + sys.inputs.logotypeFormat, alt: paper.logotype, height: 14mm)
}
#for line in paper.organisations { block(below: 0.4em, par(text(fill: quiet, line))) }
#heading(level: 1, paper.title)

#if paper.facts.len() > 0 {
  grid(
    columns: (38mm, 1fr),
    row-gutter: 0.75em,
    ..paper.facts.map(fact => (
      strong(fact.label),
      stack(spacing: 0.55em, ..fact.lines.map(line => par(line))),
    )).flatten()
  )
}

#let blocks(all) = for laid in all {
  if laid.kind == "line" {
    par(if laid.label == none { laid.text } else { [#strong(laid.label + ":") #laid.text] })
  } else if laid.kind == "table" {
    table(
      columns: laid.columns.map(column => column.share * 1fr),
      inset: (x: 0.4em, y: 0.5em),
      stroke: (x, y) => (bottom: rule),
      table.header(..laid.columns.map(column => strong(column.head))),
      ..laid.rows.flatten()
    )
  } else {
    block(sticky: true, below: 0.7em, strong(laid.label + ":"))
    block(below: 1.1em, if laid.mark == "bullet" { list(..laid.entries) } else {
      for entry in laid.entries { block(spacing: 0.7em, inset: (left: 1em), entry) }
    })
  }
}
#let sections(all) = for section in all {
  heading(level: section.depth + 1, section.heading)
  blocks(section.blocks)
}

#sections(paper.sections)

#for signature in paper.signatures {
  block(breakable: false, above: 2em)[
    #par(text(fill: quiet, signature.role))
    #if signature.signed == none { block(above: 3em, below: 0.6em, line(length: 70mm, stroke: 0.5pt + ink)) } else { par(signature.signed) }
    #par(signature.name)
  ]
}

#sections(paper.appendix)
`;
