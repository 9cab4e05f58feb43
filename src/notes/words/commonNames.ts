/**
 * First names that many people have and that are hardly words of any language here: one of them is somebody though nobody of that
 * name attends. What is also a month, a tool or a verb is left out.
 */
const NAMES = `
aaron abdul abdullah abigail adam adele aditya adrian adriana agata agnes agnieszka ahmed ahmet aidan aisha
aitor akash akira alan alana alba albert alberto alejandra alejandro aleksander aleksandra aleksi alessandra
alessandro alessia alex alexander alexandra alexandre alexandru alexei alexey alfonso alfred alice alicia
alina alison alizée allison amanda amelia amina amir amit amy amélie ana anastasia anaïs anders andrea
andreas andrei andrej andrew andrey andrzej andrés andy anette angela angelika angelo anika anil anita anja
anke anna annabel anne anneke annette annika anthony antje antoine anton antonia antonio antti antónio
anusha arjun arnaud arne arnold arthur artur asger ashley astrid augustin aurélie aurélien ayşe barbara bart
bartosz bastian bastien beata beatrice beatriz benedict benedikt benjamin benoît bernadette bernard bernd
bernhard bianca birgit birgitte bjarne björn bjørn bogdan boris brandon brenda brendan brett brian bruno
bryan burak béatrice camila camille carina carl carla carles carlos carmen carol carolina caroline carsten
catarina catarine caterina catherine cathy charles charlie charlotte chiara chloe chloé chris christa
christian christiane christina christine christof christoph christophe christopher ciara cindy claire clara
clarissa claudia claudio clémence clément colin connor corinna corinne craig cristian cristiano cristina
cynthia cyril cécile cédric céline dagmar daniel daniela daniele danielle danny dario dariusz darren david
davide debbie deborah delphine denis denise dennis derek detlef diana diane didier diego dieter dimitri dirk
dmitri dmitry dominik dominique donald donna doris dorothea doug douglas duncan dylan eduardo edward edwin
eero eileen eirik elena eleni elin elisa elisabeth elise elizabeth eliška elke ella ellen elodie eloïse
emanuele emil emilia emily emma emmanuel emre enrico enrique eric erica erich erik erika erin ernesto ernst
esra esther eugene eugenia evan evelyn ewa fabian fabien fabio fabrice fanny fatih fatima federica federico
felicia felipe felix fernanda fernando filip filippo fiona florian francesca francesco francisca francisco
franck franz franziska françois françoise fred freddy frederik friederike fritz frédéric félix gabriel
gabriela gabriele gareth gary gavin geert geoff georg george georges georgios gerald gerard gerd gerhard
gertrud giacomo gianluca gilles gina giorgio giovanna giovanni giulia giulio giuseppe gonzalo gordon graham
greg gregor gregory greta grzegorz guido guilherme guillaume guillermo gunnar gustav gustavo hakan hanna
hannah hanne hannes hans harald harriet hasan hassan hector heidi heike heiko heinrich heinz helen helena
helene helga helmut hendrik henning henri henrik henrike henry herbert hervé hilde hiroshi holger horst
howard hubert hugh hugo hélène hüseyin ian ibrahim ignacio igor ilaria ilse ines ingeborg ingrid inés irena
irene irina isaac isabel isabella isabelle isak ismail ivan ivana iván jaakko jacek jacob jacqueline jacques
jakob jakub james jamie jana jane janet janice janine janne jared jarek jason javier jean jeanette jeanne
jeff jeffrey jelena jennifer jenny jens jeremy jerry jesper jesse jessica jesús jill jim jimmy joachim
joakim joana joanna joanne jochen joe joel johan johanna johannes john jonas jonathan jordi jorge josef
josefine joseph josh joshua josip josé joão joëlle juan juana juha juhani julia julian juliane julie julien
juliette julio justin justyna jutta jérémie jérémy jérôme jörg jürgen kai kaisa kamil karen karin karina
karl karla karolina karsten kasper katarina katarzyna kate katerina kateřina katharina katherine kathleen
kathrin kathryn kathy katie katja katrin kazuki keith kelly kenji kenneth kerstin kevin kieran kim kirsten
kjell klaus konrad konstantin kris krishna kristian kristin kristina kristof krystyna krzysztof kurt kyle
lars lasse laura laure lauren laurence laurent lena lennart leo leon leonardo leonie leslie leticia liam
lida lilian liliana linda linus lisa lise lorena lorenzo lothar louis louise luca lucas lucia lucie lucy
lucía ludovic ludwig luigi luis luisa lukas luke lukáš luís lydia lynn maarten maciej maddalena madeleine
magda magdalena magnus mahmoud maja malcolm malgorzata malin manfred manon manuel manuela marc marcel
marcelo marcin marco marcos marcus marek margaret margarida margarita margherita margit margot maria mariam
marianne marie marijn marina mario marion marisa marius marjan markus marleen marlene marlies marta martha
martijn martin martina martine martín marvin mary maría mateusz mathias mathieu mathilde mats matt matteo
matthew matthias matthieu maureen maurice maurizio mauro maxime maximilian małgorzata mehmet melanie melissa
mercè mette michael michaela michal michał michel michela michele michelle michiel miguel mihai mikael mike
mikkel mikko milan milena miriam mirko mohamed mohammad mohammed monica monika monique moritz morten
muhammad murat mustafa mélanie nadia nadine nancy naomi natalia natalie natasha nathalie nathan neha neil
nicholas nick nicola nicolas nicole niels nikhil nikita niklas niko nikola nikolai nikolaus nils nina noah
noel noelia noemi norbert norman nuno olaf ole oleg olena olga oliver olivia olivier omar oscar oskar osman
otto pablo pamela paola paolo pascale patricia patrick patrik patryk paul paula pauline paulo pavel paweł
pedro peggy pekka penelope petar peter petr petra petros petter phil philip philipp philippe pierre pieter
pietro pilar piotr priya quentin rachel radek rafael rafaela rafał rahul rainer raj rajesh ralf ralph ramón
raphael raquel raul ravi raúl rebecca regina reinhard reinhold remco renata renate renaud rené ricardo
riccardo richard rikke robert roberta roberto robin rodrigo roger roland rolf romain roman ronald rosa
rosalie rosemary roy rubén rudolf ruth ryan rúben sabina sabine sabrina salvatore sam samantha samir samuel
sandra sandrine sanjay sara sarah sascha sebastiaan sebastian sebastián selina serena sergei sergey sergio
seth sharon shaun sheila shweta sigrid silke silvia silvio simon simona simone sofia sofie sonia sonja
sophia sophie stacey stan stanislav stefan stefanie stefano steffen stella stephanie stephen steve steven
stuart stéphane stéphanie suresh susan susana susann susanne suzanne sven svenja svetlana sylvain sylvia
sylvie sébastien søren takashi tamara tania tanja tara tatiana tatjana tereza terry theo theodor theresa
thibault thomas thorsten thérèse tiago tibor tim timo timothy tina tobias todd tom tomasz tommy tomás tomáš
toni tony torsten tracy trevor tristan ulrich ulrike umberto ursula ute uwe valentin valentina valeria
valérie vanessa vasilis veerle verena veronica veronika vicente vicky vikram viktor viktoria vincent
vincenzo viviane vladimir volkan volker véronique walter wanda wendy werner wilhelm willem william wim
wojciech wolfgang xavier yannic yannick yasmin yasmine yuki yusuf yvan yves yvonne zbigniew zoe zoé zsófia
zuzana álvaro éloïse émilie étienne özge łukasz
`;

let known: ReadonlySet<string> | null = null;

/** Whether a word with a capital is such a name. */
export function isCommonName(word: string): boolean {
  known ??= new Set(NAMES.trim().split(/\s+/));
  return /^\p{Lu}\p{Ll}+$/u.test(word) && known.has(word.toLowerCase());
}
