"""The words of names as data: first names that people commonly go by, what stands before an office or ends a name."""

# The initials that a page calls somebody by: "AB", "RMcF", "JO'H", "AWr", "KDa".
INITIALS = r"(?:[A-Z]{1,2}(?:Ma?c|O[’'])[A-Z]|[A-Z]{2}[a-z]\b|[A-Z]{2,4})"
FIRST_NAMES = frozenset(
    """
    aarav aaron aarti abbas abbie abby abdul abdullah abena abhishek abigail abu ada adam adeel adele adewale adil
    aditi aditya adnan adrian afzal agata agnes agnieszka ahmad ahmed aidan aiden aileen ailsa aine aisha aisling
    ajay akash akbar akhil akira akua alan alana alasdair alastair alba albert aldo alec aled alejandro
    aleksandra alessandro alex alexander alexandra alexandre alexis alfie alfonso alfred ali alice alisha alison
    alistair alma aloysius althea alun alvin alwyn alys amal amanda amar amara amber ambrose amelia amelie amina
    amir amit amjad amrit amy ana anand anastasia andre andrea andreas andrei andrew andrzej andy angela angelo
    angharad angus anika anil anish anita anjali anjum ann anna anne annette annie ansa anthony antoine anton antoni
    antonia antonio anwen anya aoife archana archie ariana arif arjun armand arnold arthur arun arvind arwel asha
    ashley ashok ashraf asif aslam astrid aubrey audrey austin ava avril axel ayan ayesha azhar aziz babar balbir
    baljit barbara barney barry bart bartosz basil bea beata beatrice becky belinda bella ben benjamin bernadette
    bernard bernice bert bertha beryl beth bethan betty beverley bianca bilal bill billy birgit blair blanche bob
    bobby bogdan bonnie boris brad bradley brandon brenda brendan brett brian bridget briony bronagh bronwen bruce
    bryan bryn bryony caelan caitlin caleb callum calum cameron camilla camille cara carl carla carlos carmel carmen
    carol carole caroline carolyn carrie carwyn casey caspar cassandra catalina cathal catherine cathryn cathy
    catriona cecil cecilia cecily cedric celeste celia celine ceri cerys chandra chantelle charlene charles charlie
    charlotte charmaine chelsea cheryl chiara chidi chinwe chloe chris christa christian christie christina
    christine christopher christos cian ciara ciaran cillian cindy claire clare claude claudia clifford clint clive
    clodagh cody colette colin colm conall conn connor conor conrad cora cordelia corinne cormac cornelius courtney
    craig crispin cristina curtis cynthia cyril dafydd dai daisy damian damien dan dana daniel danielle danny daphne
    dara daria darius darragh darren darryl dave david davina dawid dawn deb debbie deborah debra declan deepa deepak
    deiniol deirdre delia della delroy delyth demetrius denis denise dennis denzil derek dermot derrick des desmond
    dev devi dexter dhruv diana diane diarmuid diego dieter dietrich digby dilys dimitri dina dinesh dipak dipti
    dirk divya dolores domenic dominic dominika dominique donal donald donna donovan dora doreen doris dorothy doug
    dougal douglas duane duncan dwayne dylan eamon eamonn ebony ed eddie edgar edith edmond edmund edna edward edwin
    edyta efua egbert eifion eileen eilidh eilis eimear eira ekaterina elaine eleanor elen elena eleri elias eliot
    elisa elisabeth elise elisha eliza elizabeth ella ellen ellie elliot elsa elsie elspeth elton elvira elwyn
    emanuel emeka emile emilia emiliano emily emlyn emma emmanuel emmeline emyr enda enid enrico enya eoin eric
    erica erik erin ernest ernestine esme esmee esra estelle esther ethan ethel etienne euan eugene eugenia eunice
    eva evan evangeline eve evelyn everett ewa ewan ewen fabian fabio faisal faith farah farhan farida farooq fatema
    fatima fay faye felicity felix femi ferdinand fergal fergus fern fernando ffion fidelma filip finbar finlay finn
    finola fiona fionn fionnuala flo flora florence fran frances francis frank fraser fred freda freddie frederica
    frederick fritz gabriel gabriela gabriella gagan gaia gail gareth garfield garry gary gaurav gavan gavin gaynor
    gemma genevieve geoff geoffrey george georgia georgie georgina gerald geraldine gerard gerda gerhard germaine
    gerrard gerry gethin ghulam gian gianni gilbert giles gill gillian gina ginny giovanni giselle gita giulia
    gladys glen glenda glenn glenys gloria glyn godfrey gopal goran gordon grace graeme graham grainne grazyna greg
    gregory greta grigor guido gunter gurdeep gurpreet gus gustav guy gwen gwenan gwenda gwenllian gwilym gwyn
    gwyneth habib hadiya hafiz haider hakan hakim haleema hamid hamish hamza hana hanna hannah hans hardeep hari
    harinder harish harold haroon harpreet harriet harry haruki harvey hasan hassan hattie hayley hazel heather
    hector hedley heidi helen helena helene helga helmut hemant henri henrietta henrik henry herbert herman hermione
    hilal hilary hilda hiroshi hollie holly honor hope horace hortense howard hubert hugh hugo humphrey husain
    hussain hussein huw hywel iain ian ianto ibrahim ida idris iestyn ieuan ifan ifeoma ifor ignacio igor ikram
    ilona iman imelda imogen imran imtiaz indira ines inga ingrid ioan ioana iona ira irene irfan irina iris irma
    irwin isaac isabel isha ishaan isidore isla islwyn ismail isobel ita ivan ivana ivor ivy iwan iwona izzy jacek
    jacinta jack jackie jacob jacqueline jacqui jade jagdish jai jaime jake jakub jamal james jamie jamila jan jana
    jane janet janette janice janina janine janusz jared jarek jaroslav jasmine jason jaswinder javed javier jay
    jayden jayne jean jeanette jeanne jeannie jeff jeffrey jemima jemma jen jenna jennie jennifer jenny jeremy
    jerome jerry jerzy jess jesse jessica jethro jia jill jim jimmy jitendra jo joachim joan joanna joanne joaquin
    jocelyn jodie jody joe joel johan johann johanna john johnny jolanta jolene jon jonas jonathan jordan jorge jose
    josef joseph josephine josh joshua josie joyce juan juanita judd jude judit judith judy julia julian juliana
    julie juliet juliette julio junaid jurgen justin justine justyna jyoti kabir kai kailash kajal kali kamal kamala
    kamil kamila kamran kara karen karim karin karina karl karol karolina karthik kasia kaspar katarina katarzyna
    kate kath katharine katherine kathie kathleen kathryn kathy katia katie katja katrin katrina katy kavita kay
    kayleigh keeley keir keiran keith kelly kelvin ken kendra kenji kenneth kenny kerri kerry kevan kevin khalid
    kiera kieran kieron kim kiran kirk kirsten kirstie kirstin kirstine kirsty kit kitty klara klaus kofi konrad
    konstantin kris krishna kristian kristina kristine krystyna krzysztof kuldeep kulwinder kumar kurt kwabena kwame
    kwasi kyle kyra lachlan lakshmi lalit lana lara lars latifa laura lauren laurence laurie lavinia lawrence layla
    leah leanna leanne lee leela leena leigh leila len lena lenny leo leon leona leonard leonardo leonie leonora
    leopold leroy lesley leslie leszek leticia levi lewis leyla liam libby lidia liesl lilia lilian lillian lily
    lina linda lindsay linus lionel lisa lise livia liz llew llinos lloyd logan lola lorenzo loretta lori lorna
    lorraine lottie lou louie louisa louise lowri luc luca lucas lucia lucian luciana lucille lucinda lucy ludmila
    luigi luis luiza lukas lukasz luke lula luther lydia lyn lynda lynette lynn lynne lynsey lyra mabel mabli maciej
    mackenzie madeleine madge madhu mael maeve magda magdalena maggie magnus mahesh mahmood mahmoud mair maire
    mairead mairi maisie majid malachy malcolm malgorzata malik mandy manish manjit manoj manuel manuela mara marc
    marcel marcela marcia marcin marco marcus marek margaret margareta margarita margot mari maria mariam marian
    mariana marianne marie mariella marika marilyn marina mario marion marisa marjorie mark marko marlene marlon
    marta martha martin martina marty martyn marvin mary maryam masood massimo mateusz mathew mathias mathilda
    matilda matt matteo matthew matthias mattie maud maura maureen maurice maurizio mavis max maxim maxine maya maz
    meera megan megha mehdi mehmet mei meirion mel melanie melinda melissa melvin melvyn menna mercedes merfyn merle
    mervyn meryl meurig mhairi mia micah michael michaela michal michele michelle mick mieke miguel mihai mikael
    mike mikhail mila milan mildred milena millie milo mimi minerva minnie miranda mirela miriam miro misha mitch
    mitchell mohamed mohammad mohammed mohan mohsin moin moira mollie molly mona monica montgomery morag mordecai
    morgan morris moses moshe moustafa moya mubarak mudassar muhammad muireann mukesh mungo murdo muriel murray
    mustafa myfanwy myles myra myrtle nabil nadeem nadia nadine naeem nahid naim nancy nandini nanette naomi naresh
    narinder nasir nasreen natalia natalie natasha nathalie nathan nathaniel naveed naveen neal ned neelam neema
    neil nell nellie nelson nerys nessa nesta neville nevin ngozi nia niamh nichola nicholas nick nicky nico nicola
    nicolas nicole nigel nigella nikhil niki nikita nikki nikola nikolai nikos nina nirmala nisha nita nitin noah
    noam noel noelle nora noreen norma norman nuala nuno nur nurul oana octavia odette odhran olaf oleg olena olga
    oli oliver olivia oliwia ollie olumide oluwaseun olwen omar ona onyeka oonagh ophelia orla orlagh orlando orson
    osama oscar osian oskar osman oswald otto owen oya ozan pablo paddy padma padraig paige paloma pam pamela pankaj
    paola paolo parveen parvin pascal pascale pasquale pat patrice patience patricia patricio patrick patryk paul paula
    paulette pauline pavel pawel paz pearl pedro peggy penelope penny pepe percival percy perry pete peter petra
    petrina petros phil philip philippa phillip philomena phoebe phyllis pierre pietro piotr pippa piyush polly
    pooja portia pradeep prakash pranav pratik praveen preeti prem priscilla priya priyanka prosper prudence
    przemyslaw quentin quincy quinn rachael rachana rachel radha rafael rafal rafiq raghav rahim rahul raj raja
    rajan rajesh rajinder rajiv raju rakesh ralph ramesh rami ramon rana ranjit raquel rashid rashida raul rav ravi
    ravinder ray raymond razia rebecca reece reena reg regina reginald rehana reinhard rekha remi renata
    rene renee reuben rex rhian rhiannon rhoda rhodri rhona rhydian rhys ria riaz ricardo richard rick ricky riley
    rishi rita ritchie ritu riya rizwan roan rob robbie robert roberta roberto robin robyn rochelle rocio rod roddy
    roderick rodney roger rohan rohit roisin roland roma roman romeo romesh romy ron ronald ronan ronnie roopa rory
    rosa rosalind rosanna rosanne rosario roseanne rosemarie rosemary rosetta rosie rosina roslyn ross rosy rowena
    roxana roxanne roy rozina rubina ruby rudi rudolf rudy rufus rukhsana rupert russell ruth ryan ryszard saad saba
    sabina sabine sabrina sacha sachin sadia sadie saeed safia sahar saif saira sajid sakina salah salim sally salma
    salman salome salvador salvatore sam samantha samina samir samira sammy samuel sana sanaa sandra sandy sanjay
    sanjeev santiago santosh saoirse sara sarah sarita sascha saskia satish satnam saul savannah savita scarlett
    scott seamus sean seb sebastian selena selina selma selwyn seren serena sergei sergio seth shabana shabir shafiq
    shaheen shahid shaista shakeel shan shane shanice shannon shanti sharlene sharmila sharon shashi shaun shauna
    shawn shazia sheela sheena sheila shelagh shelley shelly sheree sheridan sheryl shilpa shirley shiv shivani
    shobha shona shreya shyam sian siddharth sidney sidra siegfried sigrid silas silvia simeon simon simona simone
    sinclair sinead siobhan siva siwan skye slawomir sofia sofie sohail solomon sonal sonia sonja sonny sophia
    sophie soraya soren spencer spiros stacey stan stanislaw stanley stavros stefan stefania stefano steffan stella
    steph stephan stephanie stephen steve steven stevie stewart stina struan stuart sudha sue sufia suleman suman
    sumit suneeta sunil sunita suresh surinder surjit susan susana susannah suse sushila suzanna suzanne suzie sven
    svetlana swati sybil sybilla syed sylvia sylwia szymon tabitha tadeusz tadgh tahir taiwo talia tamar tamara
    tameka tammy tamsin tania tanveer tanvi tanya tara taran tariq tarun tasha tatiana tatyana tayo ted teddy tegan
    tegwen teodor teodora terence teresa terrance terri terry tess thaddeus thandi thea thelma theo theodora
    theodore theresa thierry thomas thorsten tiffany tilda tilly tim timothy tina tino tirion tobias toby tom tomas
    tomasz tommaso tommy toni tonia tony torquil tracey tracy travis trevor tricia trina trish tristan trixie trudy
    tudor tulsi tunde turlough tyler tyrone udo ulrich ulrike uma umar umesh una urmila ursula urszula usha usman
    uzma vadim val valentin valentina valentine valerie vanda vanessa vanya varsha vasile vaughan veena velma
    venetia vera verena verity vernon veronica veronika vic vicki vicky victoire victor victoria vidya vijay vikas
    vikram vilma vimal vincent vincenzo vinod viola violet virgil virginia vishal vita vito vitor vittoria viv vivek
    vivian vivien vivienne vlad vladimir wahid walid wallace wallis walter wanda waqar waseem wasim wayne wei wendel
    wendy werner wes wesley wilbur wilf wilfred wilhelm wilhelmina willem william wilma winifred winnie winston
    wioletta wojciech wolfgang wyn xanthe xavier ximena yahya yan yana yara yash yasir yasmeen yasmin yasmina yaw
    yetunde yiannis yolanda yoshi youssef ysanne yuki yuri yusef yusuf yves yvette yvonne zac zach zachary zaheer
    zahid zahir zahra zain zainab zak zaki zara zbigniew zeeshan zelda zena zenon zeynep zita zoe zofia zoltan
    zubair zuzanna zygmunt
    """.split()
)
# The first names in full of those who go by a short one.
FAMILIAR = {
    short: names.split("/")
    for short, _, names in (
        pair.partition(":")
        for pair in """
        Alec:Alexander Andy:Andrew Bernie:Bernard/Bernadette Beth:Elizabeth/Bethan Bill:William Bob:Robert
        Cathy:Catherine Charlie:Charles Chris:Christopher/Christine/Christina Dan:Daniel Dave:David
        Debbie:Deborah Den:Dennis Dick:Richard Don:Donald Doug:Douglas Eddie:Edward Fred:Frederick
        Geoff:Geoffrey Gill:Gillian Greg:Gregory Hettie:Henrietta Jackie:Jacqueline Jan:Janet/Janice
        Jeff:Jeffrey Jenny:Jennifer Jim:James Jo:Joanne/Joanna/Josephine Joe:Joseph Jon:Jonathan Judy:Judith
        Kate:Katherine/Catherine/Kathryn Kathy:Katherine/Kathleen/Kathryn Ken:Kenneth Len:Leonard Les:Leslie
        Liz:Elizabeth Maggie:Margaret Mandy:Amanda Marge:Margaret/Marjorie Matt:Matthew Mick:Michael
        Mike:Michael Nick:Nicholas Pam:Pamela Pat:Patricia/Patrick Peg:Margaret Pete:Peter Phil:Philip/Phillip
        Ray:Raymond Reg:Reginald Rich:Richard Rob:Robert Ron:Ronald Sally:Sarah Sam:Samuel/Samantha
        Sandy:Alexander/Sandra Stan:Stanley Steph:Stephanie Steve:Stephen/Steven Stu:Stuart Sue:Susan/Suzanne
        Terry:Terence/Teresa Tim:Timothy Tom:Thomas Tony:Anthony Trish:Patricia Val:Valerie Vicky:Victoria
        Viv:Vivien/Vivienne Wendy:Gwendoline Will:William
        """.split()
    )
}
# Behind these no name or office goes on.
STOPS_TAIL = {
    "that", "who", "which", "whether", "as", "if", "when", "was", "were", "had", "has", "is", "it", "he", "she",
    "they", "by", "are", "be", "been", "will",
    "would", "could", "should", "have", "whom", "from", "with", "where", "while", "after", "before", "because",
    "but", "not", "we", "his", "her", "their",
    "this", "these", "those", "all", "members", "any", "some", "every", "each", "such",
}  # fmt: skip
# What stands before the office of whoever presides or keeps the minutes; other words before it are no part of it.
OF_THE_OFFICE = {
    "deputy", "vice", "town", "parish", "acting", "assistant", "interim", "outgoing", "incoming", "new", "county",
    "city", "borough", "district", "lord", "lady", "presiding", "council", "community", "locum", "committee", "panel",
    "board", "sub-committee", "group", "former", "temporary", "retiring", "senior", "finance", "planning", "co",
    "joint", "worshipful", "honourable", "forum", "minute", "minutes", "scrutiny", "trustee", "trust", "association",
    "executive",
}  # fmt: skip
