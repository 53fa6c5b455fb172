"""First names that people of the United Kingdom and Ireland commonly go by, without those that are words of minutes."""

FIRST_NAMES = frozenset(
    """
    aaron abigail adam adrian agnes aidan aileen ailsa aine alan alana alasdair alastair alec aled alex alexander
    alexandra alfie alfred ali alice alison alistair alun alwyn alys amanda amelia amina amy andrea andrew andy angela
    angharad angus anita ann anna anne annette annie anthony antonia anwen archie arthur arwel asif audrey avril ayesha
    barbara barry beatrice becky belinda ben benjamin bernadette bernard beryl beth bethan betty beverley bill billy
    bob brenda brendan brian bridget bronwen bruce bryan bryn caitlin callum calum cameron carl carla carol carole
    caroline carolyn catherine cathy catriona celia ceri charles charlie charlotte cheryl chloe chris christian
    christina christine christopher ciara claire clare clive colin connor conor craig cyril daisy damian dan daniel
    danielle danny daphne darren dave david dawn deb debbie deborah declan deirdre delyth denis denise dennis derek
    derrick diana diane dilys dominic donald donna doreen doris dorothy doug douglas duncan dylan ed eddie edith edmund
    edward edwin eifion eileen eilidh eira elaine eleanor elen eleri eliza elizabeth ella ellen ellie elliot elspeth
    elwyn emily emlyn emma emyr enid eoin eric erica erin ernest esther ethan ethel eunice euan evan eve evelyn ewan
    faisal farah fatima felicity ffion fiona florence fran frances francis frank fraser fred freda freddie frederick
    gareth garry gary gavin gaynor geoff geoffrey george georgia georgina gerald geraldine gerard gerry gethin gilbert
    gill gillian gladys glen glenda glenn glenys glyn gordon graeme graham grainne greg gregory greta gwen gwenda gwilym
    gwyn gwyneth hamish hannah harold harriet harry hassan hazel heather hector helen helena henry herbert hilary hilda
    holly howard hugh huw ian iain idris imran ioan iona iris irene isaac isabel isla isobel ivan ivor iwan izzy jack
    jackie jacob jacqueline jacqui jake james jamie jan jane janet janice jason jasmine jay jayne jean jeanette jeff
    jeffrey jen jennie jennifer jenny jeremy jess jessica jill jim jimmy jo joan joanna joanne joe joel john johnny jon
    jonathan jordan joseph josephine josh joshua joyce judith judy julia julian julie juliet justin karen karl kate
    katharine katherine kathleen kathryn kathy katie katy kay keith kelly ken kenneth kerry kevin khalid kieran kim
    kirsten kirsty kyle lara laura lauren laurence lawrence leanne lee len leo leon leonard lesley leslie lewis liam
    lilian lily linda lindsay lisa liz lloyd logan lorna lorraine louisa louise lowri lucas lucy luke lydia lyn lynda
    lynn lynne mabel madeleine maggie mair mairead malcolm mandy marcus margaret maria marian marie marilyn marion
    marjorie mark marlene martha martin martyn mary matilda matt matthew maureen maurice mavis max maxine megan meirion
    melanie melissa meurig mia michael michelle mick mike mildred millie miriam mohamed mohammed moira molly mona
    monica morag moira morgan moya muhammad muriel myfanwy myra nadia nancy naomi natalie natasha neil nerys nia niamh
    nicholas nick nicky nicola nigel noel nora noreen norma norman oliver olivia olwen oscar owen oonagh paddy pam
    pamela patricia patrick paul paula pauline peggy penelope penny percy pete peter phil philip philippa phillip
    phoebe phyllis polly priya prudence rachael rachel ralph ravi ray raymond rebecca reg reginald rhian rhiannon rhys
    richard rita rob robert roberta robin rod roddy roderick rodney roger roisin roland ron ronald ronnie rory rosalind
    rosemary rosie ross rowena roy rupert russell ruth ryan sadie sally sam samantha samuel sandra sandy sara sarah
    sean selwyn seamus sharon shaun sheena sheila shelagh sheridan shirley shona sian siobhan simon sinead siwan sofia
    sonia sophia sophie stan stanley stella stephanie stephen steve steven stewart stuart sue susan susannah suzanne
    sybil sylvia tamsin tania tanya tara ted terence teresa terry tess thelma theresa thomas tim timothy tina toby tom
    tommy tony tracey tracy trevor tricia trudy una ursula valerie vanessa vera verity vernon veronica vic vicki vicky
    victor victoria vikram vincent viv vivian vivien vivienne wallace walter wayne wendy wilfred william winifred wyn
    yasmin yvonne zara zoe
    """.split()
)
