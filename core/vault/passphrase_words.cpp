// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/passphrase.h"

#include <QStringList>

namespace rt {

// Plain words of four to seven letters, none about families, bodies, drink, harm or the courts.
QStringList passphraseWords() {
    static const QStringList words = QString::fromLatin1(R"(
acorn acre actor adapt admire adult advice afloat agenda agile agree airport alarm album alert
almond almost alone alpha alpine always amber amble ample amuse anchor angle ankle annual answer
anthem anvil anyone apple apricot april apron arcade arch arena argue aroma arrive arrow artist
ascent ashore aspect aspen atlas atom attic august autumn avenue avocado awake award awning back
bacon badge badger bagel baker balance balcony ballad ballet balloon bamboo banana band banjo
banner barge barley barn barrel basil basin basket bass baton beach beacon bead beaver bedrock
beech beef beehive began begin behind belfry bell belong below bench berry beside best better
beyond bicycle bingo birch bird biscuit bison blanket blaze blend blossom blue board boat bobbin
bold bolt bonnet bonus book boot border bottle bough boulder bounce bowl brace bracken bramble
branch brass brave bread breeze brick bridge brief bright brim brisk broad bronze brook broom
broth brown brush bubble bucket buckle budget buffet bugle build bulb bumper bundle bunk buoy
burger busy butter button buyer buzz cabbage cabin cable cactus cafe cake calcium calf calm camel
camera camp canal canary candle canoe canopy canvas canyon caper captain caramel caravan carbon
card cargo carol carpet carrot carry cart carve cashew casket castle casual catalog cattle cave
cedar celery cellar cello cement census centre century cereal chain chair chalk chance change
chapel chapter charm chart cheddar cheer cheese chef cherry chess chest chicken chief chimney
chips chorus cinema circle circus citrus city civic clap clarity classic clay clean clear clever
cliff climb clipper cloak clock close cloth cloud clover cluster coach coast cobalt cobble cocoa
coconut coffee coil coin colour colt column comet comfort comic common compass concert condor cone
copper copy coral corn corner cosmic cotton count country couple course cover cowboy craft crane
crater crayon cream create credit creek crest cricket crisp crocus crown cruise crumb crust
crystal cube cuckoo cumin curious curl current curry curtain curve cushion custard cycle cymbal
cypress daily dairy daisy damson dance dapple dash dawn debate decade decide deck decor deep deer
defend define degree delight deliver delta denim dentist depart depot depth desert design desk
detail device dial diamond diary dice diesel digit dill dinner diver doctor dollar dolphin domain
dome domino door double dough dove down dozen draft dragon drama drawer dream dress drift drill
drink drive drizzle drum duck duet duffel dune during dusk dust duvet dynamo each eager eagle
early earn earth easel east easy echo eclair edge edit effort eight elastic elbow elder elegant
element eleven elite ember emerald emit empire enamel energy engine enjoy enough enter entire
envoy equal errand essay estate evening event every exact example excite exhibit exit expand
expert explore express extra eyelid fabric fact falcon fallow famous fancy fanfare farm fashion
fast favour feast feather fence fennel fern ferry festive fever fiddle field fiesta fifteen fifty
figure file film final finch find finger finish first fish fizzy flag flame flannel flask fleece
fleet flint float flock floor flora florist flour flow flower flute foam focus foggy fold folk
follow fond food forage forest forge fork form fortune forty forum forward fossil four fowl
fragile frame freckle free freight fresh friend fringe frog front frost frosty fruit fudge full
funnel funny future gable galaxy gallery gallon gallop game gander garage garden garlic garnet
gate gather gazelle gazette gear gecko general gentle genuine gerbil geyser giant gift giggle
ginger giraffe glacier glade glass gleam glide glider glimpse globe gloss glove glow goal goat
gold golden golf gondola good goose gorse gospel grace grain grand granite grape graph grass
gravel gravy great green grey grid grin grip grocer groove group grouse grove grow growth guard
guess guest guide guitar gull gusto gymnast habit haddock half hall hammock hamper hamster handle
handy happy harbour hare harp harvest hatch haven hawk hazel head hearth heather heaven hedge
height helium helmet help herald herb heron hickory hike hiker hill hinge hippo history hobby
hockey holiday hollow holly home honest honey hook hope hopeful horizon horn hornet horse hotel
hour house hover huge human humble humour hundred hurdle hurry hybrid hymn iceberg icicle icing
idea ideal igloo image imagine impact import improve inch include indigo indoor ingot inland inlet
inner input insect inside instant intend into invent invite inward iris iron island item ivory
jacket jaguar january jasmine jazz jelly jersey jewel jigsaw jingle join joiner joke jolly journal
journey joyful juggle juice juicy july jumble jump jumper june jungle junior juniper just kayak
keen keeper kennel kernel kettle keypad kilo kilt kind king kingdom kiosk kipper kitchen kite
kitten kiwi knee knit knock knot koala label lace ladder ladle lady lagoon lake lamb lamp lantern
large lark laser lasso last later laugh launch laurel lawn layer lead leader leaf league learn
leather ledge leek legend lemon lend length lentil leopard lesson letter lettuce level lever
library lift light lilac lily limb lime limit linen link lion liquid listen little lively lizard
llama loaf lobby lobster local locket lodge loft logic long loop lotion lotus loud lounge loyal
lucky luggage lumber lunar lunch lupin lute lyric machine magic magnet magpie main major mallard
mallet mammoth mango manor mantle maple marble march mare margin marina market maroon mash mast
match maths matinee maximum maybe mayor maze meadow meal measure medal medley mellow melody melon
member memo memory mention menu mercury merit merry metal meteor metre middle midway mile milk
mill mime mimosa mind mineral minimum mint minute mirror misty mitten mixer mobile model modern
modest moment monday money month moon moor more morning mosaic moss motel moth motion motor mount
mouse mouth move movie muffin muscle museum music musical mussel mustard narrow nation native
nature navy near neat nectar nest nettle network neutral never news nibble nickel night nimble
nine noble noise nomad noodle noon normal north nose note notice novel nozzle number nurse nutmeg
oasis oatmeal oboe ocean octave october octopus offer office often olive omelet once onion onward
opal open opera opinion optic orange orbit orchard orchid order organ origin osprey ostrich otter
outdoor outer outfit outline oval oven over owner oxygen oyster pace pacific pack packet paddle
paddock page paint palace palette palm pancake panda panel panther paper paprika parade parcel
park parrot parsley parsnip partner pass pasta paste pastel pastry patch path patient patio patrol
pattern pause peace peach peak peanut pear pearl pebble pecan pedal pelican pencil penguin penny
people pepper perch perfect perfume period person petal piano piccolo pickle picnic picture piece
pigeon pigment pillar pillow pilot pinch pine pink pioneer pipe pippin pitch pixel pizza place
plaid plain plan planet plank plant plaster plate play player plaza plenty plough plum plumber
plume plus pocket podium poem poet point polar polish polite pollen polo pond pony poplar poppy
porch port portal poster potato pottery power prairie praise prefer premium present press pretty
price pride primary prime prince print prism prize problem produce profit program project promise
proof proper proud provide prune public pudding puffin pulley pulp pulse pumice pump pumpkin pupil
puppet purple purpose purse puzzle pyramid quail quality quarry quarter quartz quay queen quest
queue quick quiet quill quilt quince quiver quiz quota quote rabbit racket radar radio radish
raffle raft rail rain rainbow raisin rally ramble ranch random range ranger rapid rare raven reach
read ready real reason rebate recall receipt recipe record recycle reed reef refer reflect refresh
region regular relax relay relish remark remind remote rent repair repeat reply report rescue
reserve rest result retail return review reward rhubarb rhyme rhythm ribbon rice rider ridge right
ring rinse ripple river road roast robin robot rocket rodeo roll roller romance roof rookie room
root rose rosette rotate round route rowing royal rubber ruby rudder rugby ruler runner runway
rural rustic sable sack saddle safari saffron sage sail sailor salad salmon salon salt salute same
sample sand sandal sapling sardine satchel satin sauce saucer sauna sausage savanna save scale
scallop scarf scene scenic scent school science scone scoop scooter score scout scrap screen
script scroll seal season seat second seed select senior sense sentry sequel sequoia series serve
session settle seven shade shadow shaker shape share shark sheep sheet shelf shell sheriff shine
ship shoal shoe shore short should shout show shower shrub shuffle shutter shuttle side sierra
sight signal silent silk silver simple since sing singer sister sitar sixteen size skate sketch
skill skipper skirt skylark slalom sleigh slice slide slipper slope small smart smile smooth snail
snapper snow snowman snug soap social society sock soda sofa soft softly soil solar soldier solid
solo some song sonnet soon sorbet sorrel soup source south space spaniel spark sparrow speak
special speech speed spell spend sphere spice spiced spider spinach spiral spirit splash sponge
spoon sport spread spring sprint sprout spruce square squash squid stable stadium staff stage
stair stamp stand staple star starch start state station statue steak steam steel stem step stereo
stick still stilt stitch stone stool store stork storm story stove straw stream street stretch
string stripe strong student studio study style subject submit subway sudden sugar suit sultana
summer summit sunday sundial sunny sunrise sunset super supper supply support surf surface surfer
surplus survey swallow swan sweet swift swim swing switch symbol syrup system table tablet tackle
tactic tadpole tailor tale talent talk talon tambour tandem tango tank tape tapioca target tariff
tart task taste taxi teacher team teapot teaser teddy temple tempo tennis tenor tent term terrace
terrier textile texture thank thaw theatre theme theory thermal thicket thimble thirty thistle
thought thread three thrill thrive thrush thumb thunder thyme ticket tidal tide tidy tiger tile
timber time timpani tinsel tiny titan title toast toaster toddle toffee token tomato tone tongue
tonic tool topaz topic torch tornado total toucan touch tour tourist towel tower town tractor
trade traffic trail train tram transit travel treacle treat tree trellis trend trial tribute
trifle trio trip triple trolley trophy tropic trout trowel truck true truffle trumpet trunk trust
truth tuba tuesday tulip tumble tumbler tuna tundra tune tunnel turbine turbo turkey turnip turtle
tutor twelve twenty twice twig twirl twist type under uniform union unique unit unity upbeat
update uphill upland upper upright upward urban usable useful usher utensil utmost valley value
valve vanilla vapour varnish vault vector velvet venture venue verb verse version vessel veteran
viaduct victory video view village vine vinegar vintage vinyl viola violet violin virtue visible
vision visit visitor vital vivid vocal voice volcano volley volume vortex voyage waffle wagon
waist waiter walk wallet walnut walrus waltz wander warbler warm warmth wash watch water wave
weather weaver website wedge weekend weekly welcome well west whale wharf wheat wheel whisk
whistle white whole wicker wide willow wind window windy wing winner winter wire wisdom wish
wombat wonder wood wooden wool woollen word work world worth woven wrap wreath wren wrist write
writer yacht yard yarn year yearly yeast yellow yeti yodel yoga yogurt yonder young youth zealous
zebra zenith zephyr zero zest zigzag zinc zipper zone
)")
                                         .simplified()
                                         .split(u' ');
    return words;
}

} // namespace rt
