/**
 * First names that many people have and that are hardly words of any language here: one of them is somebody though nobody of that
 * name attends. What is also a month, a tool or a verb is left out.
 */
const NAMES = `
aarav aaron abbie abby abdul abdullah abhishek abigail adam adel adele adelina ademir aditya adolfo adrian
adriana adriano adrien agata agnes agnieszka agustin agustín ahmad ahmed ahmet aidan ainhoa aisha aitor
akanksha akash akira akshay alain alan alana alba albert alberto albin alejandra alejandro alejo aleksander
aleksandr aleksandra aleksi alena alessandra alessandro alessia alessio alex alexander alexandra
alexandre alexandros alexandru alexei alexey alexis alfie alfonso alfred alfredo alice alicia alina alison
alizée allan allen allison almudena alvaro alvin amalie amanda amelia amelie amin amina amine amir amit amy
amélie ana anand ananya anastasia anaïs anders andrea andreas andreea andrei andrej andrew andrey andriy
andrzej andrés andy anette angela angeles angelika angelina angelo angelos angus anika anil anita anja anke
ankit ankita anna annabel anne anneke annette annika anouk anselm ansgar anthony antje antoine antoinette
anton antonia antonio antony antti antónio anuj anusha anya apollonia ariadna ariane arif arina arjun arlene
armand armando arnau arnaud arne arnold aroa arthur artur arvid arvind asger ashish ashley ashok aslı astou
astrid athanasios augustin aurore aurélie aurélien axel ayesha aylin aymeric ayoub ayşe aziz baptiste barbara
barry bart bartosz bastian bastien beata beatrice beatriz bella bence benedict benedikt bengt benito benjamin
benjamín benoît bente berat berit bernadette bernard bernardo bernd bernhard berta bertil bertrand beth
bethany betty bianca bianka bilal birgit birgitte bjarki bjarne björn bjørn bogdan bogdana bohdan bojan
bonnie boran boris borja boyan brad bram brandon brenda brendan breno brett brian briana brigitte britt
bronwyn bruce bruno bryan bryce burak béatrice caio caleb callum calvin cameron camila camilla camille camilo
candice carina carl carla carles carlo carlos carlota carme carmen carol carole carolin carolina caroline
carrie carsten cassandra catarina catarine caterina cathal catherine cathy cecilia cedric celia celina
cem cemal cesar chandler chantal charles charlie charline charlotte charlène chelsea cheryl chiara chloe
chloé chloë chris christa christer christian christiane christina christine christof christoffer christoph
christophe christopher christos ciara ciaran cindy cinzia ciro claire clara clare clarissa claudia claudio
clelia clemens clement clive clotilde clémence clément colin connor conor conrad constance coralie corentin
corinna corinne cornelia cornelis cory cosimo courtney craig cristian cristiano cristina cynthia cyril
cyrille cécile cédric céline césar dafne dagmar dagny daisuke damian damiano damien damir dani danica daniel
daniela daniele danielle danilo danny daphne dario dariusz darko darren darya dave david davide dawid debbie
deborah declan deepak deepika deirdre delia delphine denis denise dennis derek desiree desirée despina detlef
dhruv diana diane diarmuid didier diederik diego dieter dilan dilara dimitra dimitri dimitris dina dinesh
dirk divya djamel dmitri dmitry dmytro domenico dominik dominique donald donatella donna dora doreen dorian
doriane doris dorota dorothea dorothy dorothée doug douglas dries duncan dušan dylan eamon eamonn ebba edda
eddie edgar edith edmund edoardo edsger eduard eduardo edvard edward edwin eero efstathios egor eike eileen
eilidh einar eino eirik eirini eitan ekaterina eleanor eleftheria elena eleni eleonora elham eli elia eliane
elias elie elif elin elina elio elisa elisabet elisabeth elisabetta elise elisha elizabeth eliška elke ella
ellen elliot elliott elly elmer elodie eloïse elsa elton elvira emanuel emanuele emelie emely emil emili
emilia emiliano emilie emilio emily emine emirhan emma emmanuel emmy emre enric enrico enrique enya enzo eoin
ercan erdem eric erica erich erik erika erin erkki ernesto ernst ertuğrul esben esma espen esra esteban
estelle ester esther ethan etienne eugene eugenia eugenio eugénie eunice eva evan evelina evelyn evelyne
evert evgenia evgeny ewa ewelina ezgi ezra fabian fabien fabienne fabio fabiola fabrice fabrício faisal fanny
farah farid fatih fatima federica federico fedor felicia felicitas felicity feliks felipe felix ferenc fergus
ferhat fernanda fernando ferran fien filip filipa filipe filippo finlay finnian fintan fiona fiorella flavia
flavien flavio florent florentin florian florin fotis franca francesca francesco francisca francisco franck
frankie frantz franz franziska françois françoise frauke fred freddy frederik freek freja freya frida
friederike friedrich fritz frode frédéric furkan fátima félix gabby gabe gabriel gabriela gabriele gabriella
gael gaetan gaia garance gareth garrett gary gaspard gaurav gavin gaël gaëlle geert genevieve geneviève
geoff geoffrey geoffroy georg george georges georgi georgina georgios gerald gerard gerardo gerd gerhard
germán gerrit gert gertrud ghislain giacomo gianluca gideon gildas gilles gina ginevra giorgio giorgos
giovanna giovanni gisela gisele giselle gitte giulia giulio giuseppe gizem glenda glenn gonzalo goran gordon
gosia graciela graeme graham greg gregoire gregor gregorio gregory greta gretchen grzegorz grégoire guido
guilherme guillaume guillermo gunnar gustav gustavo gwen gwendolyn gyula gökhan gül haakon hafsa hakan halil
halina hamid hamish hamza hanan hanna hannah hanne hanneke hannes hans harald haris harish harriet haruka
haruki hasan hasina hassan heather hector hedda hedvig hege heidi heike heiko heiner heinrich heinz helen
helena helene helga hella helmut hendrik henning henri henriette henrik henrike henrique henry herbert herman
hervé hilary hilda hilde hildegard himanshu hiroshi holger horst howard hristo hubert hugh hugo hugues
humberto huw håkan håvard hélène hüseyin iago iain ian ibrahim ida ignacio igor ihor ikram ilaria ilias ilka
ilker ilona ilse ilya imane imen imke inbal ines ingeborg ingemar ingo ingrid inma inés ioana ioannis ionuț
irena irene irina irmgard irwin isaac isabel isabella isabelle isak iseult isidora isidro ismael ismail
isobel issam itziar ivan ivana ivar iván iwona izabela izan izaskun jaakko jaako jacek jacinta jackie jacky
jacob jacopo jacqueline jacques jadwiga jagoda jaime jakob jakub jamal james jamie jana jane janet janez
janice janina janine janis janne jannik jannis janusz jara jared jarek jarmo jaroslav jasmin jasmina 
jason jasper javier jayden jaydon jazmin jean jeanette jeanne jeannette jeff jefferson jeffrey jelena jelle
jelmer jemima jenna jennie jennifer jenny jens jeremiah jeremias jeremy jerome jerry jerónimo jesper jesse
jessica jessie jesús jette jill jim jimena jimmy joachim joakim joan joana joanna joanne joaquim joaquin
joaquín jocelyn jochen jocke jodie joe joel joelle joey johan johann johanna johanne johannes john jonah
jonas jonatan jonathan jonna joona joost jordi jorge jorrit jorunn joscha josef josefa josefin josefina
josefine joseph josephine josh joshua josie josip josué josé joséphine jouni jovan joyce joão joëlle juan
juana juanita juanjo judith judy juha juhani jules julia julian juliana juliane julie julien juliet juliette
julio julius juliusz jurgen jussi justin justine justyna jutta jérémie jérémy jérôme jörg jörgen jørgen
jürgen kacper kadir kai kaisa kamal kamil kamila kamilla karel karen karim karin karina karine karl karla
karol karola karolina karsten kasia kasper katalin katarina katarzyna kate katelyn katerina kateřina
katharina katherine kathleen kathrin kathryn kathy katia katie katja katrin katrine katya kayla kaylee kazuki
keira keith kelly kelvin kenan kenji kenneth kerem kerry kerstin keven kevin khadija khaled khalid kieran
kilian kim kimberley kimberly kinga kirsten kirsti kirsty kitty kjell kjetil klaas klara klaudia klaus knut
koen koji konrad konstantin konstantinos koray kosuke kris krishna kristen krister kristian kristiina kristin
kristina kristine kristof kristoffer krisztina krystyna krzysiek krzysztof kuba kubilay kurt kyla kyle kylee
kylie lachlan laia lamia lana lara larissa larry lars lasse laszlo latifa laura laure lauren laurence laurent
lauri laurie laurène lautaro lea leah leandra leandro leanne leen leena leif leila lena lenka lennart leo
leon leona leonard leonardo leonie leonor leopold leslie leticia lewis leyla lia liam lida lidia lieke lien
lieselotte liisa lila lilian liliana lilith lillian lina linda lindsay lindsey linnea linus lionel lisa
lisbeth lise liselotte liv livia liz liza lizzie ljiljana ljubica lluís lodewijk loes logan lois lola loreen
lorena lorenz lorenza lorenzo loretta lori lorna lorraine lothar lotta lotte lou louane louis louisa louise
loïc luc luca lucas lucia luciana luciano lucie lucien lucile lucinda lucrezia lucy lucía ludmila ludmilla
ludovic ludwig luděk luigi luis luisa luiz lukas luke lukáš luuk luís lydia lydie lyle lynda lynn
lyudmila lászló léa léna léo léonie lía lívia lúcia maaike maarten maartje mabel maciej maddalena maddie
madeleine madelyn mads maelys magali magda magdalena maggie magnus mahdi mahmoud maija maike maja makoto
malcolm malena malgorzata malik malin malou malte manel manfred manisha manja manoel manoj manolis manon manu
manuel manuela mara marc marcel marcela marcello marcelo marcia marcin marco marcos marcus marek maren
margaret margarida margarita margaux margherita margit margot margret margrethe marguerite maria mariah
mariam marian mariana marianne mariano maribel marie marieke mariella mariette marija marijn marika mariko
marilyn marina mario marion marisa marisol marit marius mariusz marjan marjolein marjorie marko markus
marleen marlena marlene marlies marloes marlon marlène marnie marta marten martha martijn martin martina
martine martinus martín marvin mary maryam maryse maría mascha masha massimiliano massimo mateja mateo mateus
mateusz mathias mathieu mathilda mathilde mathis matilda matilde mats matt mattea matteo matthew matthias
matthieu matthijs matti mattias matías matěj maud maude maura maureen maurice mauricio maurits maurizio mauro
maxence maxim maxime maximilian maximiliano maxine mayara mayra mayumi maëlle małgorzata megan mehdi
mehmet meike melanie melike melina melinda melissa melvin mercè meredith merel merete merih merle merlijn
mert merve metin mette meysam mia micaela michael michaela michal michał michel michela michele michelle
michiel mick mickaël miguel mihaela mihai mika mikael mikaela mike mikel mikkel mikko miklós mila milan
milena milica millie milo milos miloš minako minna miranda mireia mireille mirela miriam mirjam mirko
miroslav miroslava misha mitch mitchell mitja mohamed mohammad mohammed mohsen moira moisés mollie molly
momoko monica monika monique montse montserrat morag morgane moritz morten mostafa mourad moussa muhammad
muhammed murat muriel murilo mustafa myriam myrthe máire máté mélanie mónica nabil nadav nadia nadine nadir
nadja nahia nahuel naima naina najat nancy nanna naoki naomi narges naseem nasser nastasia natacha natalia
natalie natalja natasa natascha natasha nathalie nathan nathaniel nayara naël neal neha neil nele nelly
nelson nerea nesrine nestor nevena niall niamh niccolò nicholas nick nicki nico nicola nicolai nicolas nicole
nicoletta nicolás niels nigel nikhil niki nikita niklas niko nikola nikolai nikolaj nikolaos nikolas nikolaus
nikolay nikos nils nina niranjan nisha nishant nitin noa noah noam noel noelia noemi noor nora norbert noreen
norman nour noura noé noémi noémie noël nuno nuria núria oana ofelia olaf ole oleg oleh oleksandr oleksandra
oleksii olena olga olgierd oliver olivia olivier olli oluwaseun omar omer onur oona ophélie orhan oriana
oriane orla orsolya oscar oskar osman osvaldo ottavia ottilie otto owen ozan oğuz oğuzhan pablo paco padraic
padraig paloma pamela paola paolo parisa pascal pascale patric patrice patricia patricio patrick patrik
patrizia patryk paul paula paulette paulina pauline paulo pavel pavla pavol pawel paweł pedro peggy pekka
pelin penelope petar peter petr petra petri petros petter petteri phil philip philipp philippa philippe
phoebe phyllis pierre pierrick pieter pietro pilar piotr pippa polina poppy pranav prashant pratik preben
predrag priit priscilla pritam priya priyanka przemek przemysław pyry quentin quinten quirin rachael rachel
rachid rachida radek radoslav radosław radu rafael rafaela rafał raffaele raffaella rahul raimund rainer
raisa raj rajesh ralf ralph ramiro ramon ramona ramón randi randy raoul raphael raphaela raphaël raquel
rashid rasmus raul ravi rayan raymond razan raúl rebeca rebecca rebecka regina reinhard reinhold reinier
remco remi renata renate renato renaud rene rené renée reza ricardo riccardo richard ricky rik rikke riku
rita ritva robbert robbie robert roberta roberto robin rocío roderick rodolfo rodrigo roel roeland rogelio
roger rogério roland rolf romain roman romina romy ronald ronan ronja ronnie ronny rosa rosalie rosalind
rosalía rosanna rosella rosemary rosie ross roxana roxane roy ruben rubina rubén rudi rudolf rui ruth ruut
ryan ryo ryota régis rémi rémy rúben sabina sabine sabri sabrina sadia sadie saeed safia sakari sakura salah
sali salim sally salma salomé salvatore sam samantha sami samir samira samuel sanae sander sandra sandrine
sandro sanja sanjay sanna sanne santeri santiago sara sarah sascha saskia satoshi saul saulius scott sean
sebastiaan sebastian sebastien sebastián sebastião seda selim selin selina selma semih senem serafina seraina
serena serge sergei sergej sergey sergio serhii serkan seth severin seán shane shannon shanti sharlene sharon
shaun shauna shawn shay shayan sheila shelley shelly shirin shirley shivani shreya shruti shubham shweta sian
sibel sibylle sidney sidsel siegfried sigmund signe sigrid sigurd siham silas silke silvan silvana silvester
silvia silvio simeon simin simo simon simona simone simran simão sina sindre sinéad sioned sirpa sissel
sjoerd slavica slawomir snežana sofia sofie sofía solveig solène sonia sonja sophia sophie soraya soren
stacey stacy staffan stan stanislav stanisław stavros stefan stefania stefanie stefano steffen steffi stelios
stella steph stephane stephanie stephen steve steven stig stijn stina stoyan stuart stéphane stéphanie suhail
sujata sumit sunita sunniva suresh susan susana susann susanna susanne susi suzan suzana suzanne suzy svante
svein sven svenja svenn sverre svetlana swati sybille sylvain sylvester sylvia sylvie szymon sébastien
séverine sönke søren sławomir taavi tahir takashi takeshi talia tamar tamara tamas tammy tamás tanguy tania
tanisha tanja tanvi tara tarek tariq tarja taru tasos tatiana tatjana tatsuya teemu tejas teo teodor teodora
teppo teresa tereza terje tero terrence terry tess tessa thabo thaddeus thalia thanos thea thelma themba theo
theodor theodora theodoros theresa theresia thibault thies thijs thilo thom thomas thomasine thorben
thorbjørn thore thorsten thushara théo thérèse tiago tiana tibor tiffany tiina tijs tilda tilman tim timea
timo timon timothy tina tineke tiziana tjark tobi tobias toby todd todor tom tomasz tomer tomi tommaso tommy
tomás tomáš toni tonje tony torben tord tore torgeir torgny torkel torsten torunn tove tracy trevor trine
tristan trude trudy truls tsvetan tudor tuomas turid tuva tuğba tyrone tülay ulf uli ulla ulrica ulrich
ulrike umar umberto urs ursel ursula urška ute uwe uxue vadim valdemar valentin valentina valentino valeria
valerie valerio valtteri valérie vanessa varun vasil vasiliki vasilis vasily veera veerle vegard velma vera
verena veronica veronika verónica vibeke vicente vicky victor victoria vidar vigdis vijay vikram viktor
viktoria viktoriia viktória vilhelm vilma vinay vincent vincenza vincenzo vinicius vinícius viola violeta
virginie virpi vitali vitalii vitaly vitor vitória vivek vivi vivian viviane vivien vlad vladimir vladislav
vlado vlatka vojtěch volkan volker volodymyr vratislav vukašin václav véronique vítor waldemar walid walt
walter waltraud wanda wassim wenche wendelin wendell wendy werner wiebke wieland wies wiktor wiktoria wilfred
wilfried wilhelm wilhelmina willem william wilma wim winfried winnie winston wioletta witold wojciech
wolfgang wout wouter xabier xander xavi xavier xenia ximena yael yahya yanis yann yannic yannick yannis
yaroslav yaroslava yasin yasmin yasmine yassin yassine yağmur yehuda yelena yiannis ylva yngve yoan yoann
yohan yoko yolanda yorick yosef yoshi youri youssef ysabel yuki yulia yumi yunus yuri yuriy yusuf yusuke
yuval yvan yves yvonne zach zachary zahra zaida zainab zak zakaria zara zbigniew zdenka zdeněk zeina zeynep
zlata zoe zofia zoltan zoltán zora zoé zsolt zsófia zuzana zuzanna ágnes álvaro ángel ángela åke åsa åsmund
élise éloïse émilie éric étienne éva ömer örjan özge øystein øyvind łukasz šimon štefan štěpán šárka željko
`;

let known: ReadonlySet<string> | null = null;

/** Whether a word with a capital is such a name. */
export function isCommonName(word: string): boolean {
  known ??= new Set(NAMES.trim().split(/\s+/));
  return /^\p{Lu}\p{Ll}+$/u.test(word) && known.has(word.toLowerCase());
}
