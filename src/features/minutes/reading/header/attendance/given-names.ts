// Common given names in Sweden: what tells a first name from a place, and where one name ends and the next begins.
const names = `
Aaron Abdi Abdullah Adam Adnan Agda Agne Agneta Agnes Ahmed Aino Aisha Albert Albin Alexander Alexandra Alf Alfred Ali Alice
Alicia Alma Alva Alvar Amanda Amina Amir Amira Anders Andre Andreas Andreja Anette Angelica Anita Anja Ann Anna Anneli Annelie Annette
Annika Anki Ante Anton Antonia Arne Aron Arvid Asta Astrid Atle Audun Axel Barbro Bengt Benita Benjamin Benny Bernt Berit Bertil
Berta Bianca Birger Birgit Birgitta Birgitte Bjarne Björn Bo Bodil Boel Bojan Boris Bosse Britt Britta Bror Bruno Bertha Börje
Calle Camilla Carin Carina Carl Carola Carolina Caroline Casper Catarina Catharina Cathrine Cecilia Charlie Charlott Charlotta
Charlotte Chris Christel Christer Christian Christina Christine Christoffer Christopher Cia Cilla Cissi Claes Clara Claudia Conny
Cornelia Dag Dagmar Dan Daniel Daniela Danuta David Denise Dennis Desirée Diana Dick Doris Dragan Ebba Ebbe Eddie Edit Edith Edvard
Edvin Egon Einar Eira Elena Eleonor Elias Elin Elina Elis Elisabet Elisabeth Elise Ella Ellen Ellinor Elsa Elsie Elvira Elvy Emanuel
Emelie Emil Emilia Emilie Emma Emmy Engla Enar Eric Erica Erik Erika Erland Erling Ernst Ester Esther Eva Evert Ewa Ewert Fabian Fadi
Fanny Fatima Felicia Felix Filip Filippa Finn Fiona Folke Frank Fredric Fredrik Fredrika Frej Frida Frideborg Fritz Gabriel
Gabriella Georg Gerd Gerda Gert Gertrud Gisela Gittan Gottfrid Greger Greta Gudrun Gull Gullan Gull-Britt Gulli Gun Gunbritt Gunborg
Gunhild Gunilla Gunn Gunnar Gunnel Gunvor Gustaf Gustav Göran Gösta Göte Göthe Hadar Hampus Hanna Hannah Hannele Hannes Hans Harald
Harriet Harry Hassan Hasse Hedda Hedvig Heidi Helen Helena Helene Helge Helga Heléne Henning Henric Henrik Henrietta Herbert Herman
Hilda Hilding Hilma Hjalmar Hjördis Holger Hugo Hussein Håkan Ian Ibrahim Ida Inez Inga Ingalill Inga-Lill Inge Ingeborg Ingegerd
Ingela Ingemar Inger Ingmar Ingrid Ingvar Ingvor Irene Iris Irma Irmeli Isa Isabel Isabella Isabelle Isak Ismail Ivan Ivar Iwona
Jack Jacob Jakob James Jan Jane Janina Janne Jari Jarl Jasmin Jasmine Jason Jeanette Jelena Jennie Jennifer Jenny Jens Jerker Jerry
Jessica Jill Jim Jimmie Jimmy Joacim Joakim Joel Johan Johanna Johannes John Johnny Jon Jonas Jonathan Jonatan Jonna Joona Jorge
Josef Josefin Josefina Josefine Josephine Juha Julia Julius Juni Jytte Jöns Jörgen Jörn Kaj Kajsa Kalle Kaisa Kari Karim Karin Karl
Karla Karolina Kaspar Katarina Katja Katrin Kenneth Kenny Kent Kerstin Khaled Kicki Kim Kjell Klara Klas Knut Krister Kristian
Kristin Kristina Kristine Kristoffer Kurt Lage Laila Lars Lasse Laura Leif Leila Lena Lennart Leo Leon Leonard Lill Lilian Lillemor
Lilly Lina Linda Linn Linnea Linnéa Linus Lisa Lisbet Lisbeth Liselott Liselotte Liv Louise Lotta Lotten Love Lova Lovisa Lucas
Lucia Ludvig Lukas Lydia Lykke Maciej Madeleine Magda Magdalena Maggan Magnus Mahmoud Maj Maja Maj-Britt Maj-Lis Majken Malena Malin
Malte Malva Manne Manuel Marcus Maren Margareta Margaretha Margit Margot Maria Mariam Mariana Marianne Marie Marielle Marika Marina
Marita Marja Mark Markus Marlene Marta Martha Martin Martina Mary Mathias Mathilda Mats Matilda Matteus Mattias Matti Maud Max Maxim
Mehmet Melina Melissa Melker Mia Micael Michael Micaela Mika Mikael Mikaela Milan Milla Milo Mimmi Minna Mirja Miriam Mirjam Mohamed
Mohammad Mohammed Moa Mona Monica Monika Morgan Morten Muhammad Mustafa My Myra Mårten Märit Märta Måns Nadia Nadja Naima Nanna
Natalia Natalie Nathalie Nels Nicklas Niclas Nicolas Nicole Niklas Nikolaus Nils Nina Noah Noor Nora Nova Ofelia Ola Olaf Olav Ole
Olga Olivia Oliver Olle Olof Olov Omar Orvar Osama Oscar Oskar Osman Ossian Otto Ove Owe Oyvind Palle Pamela Patricia Patrick Patrik
Paul Paula Paulina Pauline Pavel Peder Pelle Per Pernilla Peter Petra Petter Petronella Pethra Pia Pierre Piotr Pontus Pär Påhl Ragna
Ragnar Ragnhild Rakel Ralf Ramona Rasmus Rebecca Rebecka Regina Reidar Reine René Renée Reza Richard Rickard Rigmor Rikard Rita Robban
Robert Robin Roger Roine Roland Rolf Roland Ronja Ronny Rosa Rose Roy Rune Runa Rut Ruth Sabina Sabine Sahra Saga Said Salim Salma
Sam Samir Samira Samuel Sandra Sanna Sanne Sara Sarah Saskia Selma Semir Set Severin Siamak Sibylla Sif Sigfrid Sigge Signe Sigrid
Sigurd Sigvard Sigvar Simon Simone Siri Siv Sixten Sofia Sofie Solveig Solvig Sonia Sonja Sophia Sophie Staffan Stefan Stellan Stella Sten
Stig Stina Sture Sune Susann Susanna Susanne Suzanne Sussi Svante Sven Svetlana Sverker Sylvia Synnöve Säde Sören Tage Tanja Tekla
Teodor Terese Teresa Teresia Therese Theodor Theresa Thomas Thor Thorbjörn Thord Thore Thorsten Thérèse Tilda Tilde Tim Tina Tindra
Tobias Tom Tomas Tommy Toni Tony Tor Torbjörn Tord Tore Torgny Torkel Torsten Torun Torvald Tova Tove Tuva Tuire Turid Tyra Ture Ulf
Ulla Ulrica Ulrika Ulrik Urban Ursula Uno Valborg Valdemar Valentin Valter Vanessa Vendela Vera Veronica Veronika Victor Victoria
Vidar Vidde Viggo Viktor Viktoria Vilgot Vilhelm Ville Vilma Vincent Viola Viveca Viveka Vivianne Viktor Wafa Walter Wanja Wenche
Wendela Wera Werner Wilhelm Willy William Wilma Ylva Yngve Yusuf Yvonne Zahra Zandra Zara Zeinab Zlatan Åke Åsa Åse Åsmund Örjan
Östen Mehdi Mira Mirko Miro Nour Rana Rami Ines Ivana Jovan Milica Goran Dario Emir Selim Leyla Layla Tariq Jamal Hamid
Tora Dino Zlatko Idris Ismet Kerim Gunde Vivi Aili Jouni Päivi Sirkka Ritva Eeva Runar Sigbritt Gerhard Fadime Amal Samer Bilal
Yasmin Tarek Youssef Hanan Sibel Emre Burak Aleksandar Dejan Zoran Vesna Jasmina Senad Edin Mirsad Amra Lejla Katarzyna Zofia
Wojciech Olena Oksana Iryna Dmitri Sergej Natasja Hana Hannu Heikki Pekka Timo Tuomas Veikko Seppo Risto Raimo Reijo Eero Eino Tapani Kimmo Esko Erkki Juhani Pentti Marko Mikko Janusz
Krzysztof Agnieszka Malgorzata Ewelina Beata Bożena Henryk Tomasz Andrzej Nguyen Thi Lars-Erik Lisen Lo Luna Lis Lise Thea Tea Tuula
`;

const accents: Readonly<Record<string, string>> = { é: "e", è: "e", ê: "e", É: "E", á: "a", à: "a" };
const plainly = (name: string): string => name.replace(/[éèêÉáà]/g, (letter) => accents[letter] ?? letter);
const known = new Set(plainly(names.trim()).split(/\s+/));

/** Also 'Jan-Inge' and 'Gull-Britt' by their first part, and 'ANNA'. */
export function isGivenName(word: string): boolean {
  const name = plainly(word);
  const plain =
    name.length > 2 && name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name;
  return known.has(plain) || known.has(plain.split("-")[0] ?? "");
}
