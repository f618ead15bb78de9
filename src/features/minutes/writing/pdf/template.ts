// The page, in Typst. Texts come as data and never as markup: nothing written in minutes can be run.
export const template = String.raw`
#let minutes = json(bytes(sys.inputs.minutes))
#let quiet = rgb("#52606d")

#set document(title: minutes.documentTitle, author: "Genbo")
#set text(font: "Source Sans 3", size: 11pt, fill: rgb("#1f2933"), lang: "sv", hyphenate: false)
#set par(leading: 0.62em, spacing: 1.1em)
#set page(
  paper: "a4",
  margin: (x: 26mm, top: 24mm, bottom: 24mm),
  footer: context align(right, text(size: 9pt, fill: quiet)[
    Sida #counter(page).display() av #counter(page).final().first()
  ]),
)
#show heading: set block(above: 1.6em, below: 0.75em, sticky: true)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 13pt, fill: quiet)
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.7em)

#for line in minutes.organisations { block(below: 0.4em, text(fill: quiet, line)) }
#heading(level: 1, minutes.title)

#if minutes.facts.len() > 0 {
  grid(
    columns: (38mm, 1fr),
    row-gutter: 0.75em,
    ..minutes.facts.map(fact => (
      strong(fact.label),
      stack(spacing: 0.55em, ..fact.lines.map(line => par(line))),
    )).flatten()
  )
}

#for item in minutes.items {
  heading(level: item.level, item.heading)
  for laid in item.blocks {
    if laid.kind == "line" {
      par(if laid.label == none { laid.text } else { [#strong(laid.label + ":") #laid.text] })
    } else {
      block(sticky: true, below: 0.7em, strong(laid.label + ":"))
      block(below: 1.1em, if laid.mark == "bullet" { list(..laid.entries) } else {
        for entry in laid.entries { block(spacing: 0.7em, inset: (left: 1em), entry) }
      })
    }
  }
}

#for signature in minutes.signatures {
  block(breakable: false, above: 2em)[
    #par(text(fill: quiet, signature.role))
    #v(2em)
    #par(signature.name)
  ]
}
`;
