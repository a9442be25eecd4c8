/** Companies of the world: a line each, its name and its short forms. */
export const COMPANIES = `
Apple,Apple Inc,Apple Inc.
Meta,Meta Platforms
Shell,Shell PLC,Royal Dutch Shell
Google
Alphabet Inc,Alphabet Inc.
Microsoft
Amazon.com
Facebook
Twitter
X
YouTube
Instagram
TikTok
WhatsApp
Telegram
Snapchat
LinkedIn
Reddit
Pinterest
Bluesky
Weibo
WeChat
ByteDance
Tencent
Alibaba
Baidu
Xiaomi
Huawei
ZTE
Lenovo
Netflix
Spotify
Disney,Walt Disney
Warner Bros.,Warner Bros,Warner Bros. Discovery
Comcast
Verizon
AT&T
T-Mobile
Vodafone
Telefónica,Telefonica
Deutsche Telekom
BT Group
Telenor
Telia
Airtel
MTN
Safaricom
América Móvil
SoftBank
Rakuten
OpenAI
Anthropic
DeepSeek
Nvidia
Intel
AMD
Qualcomm
TSMC
ASML
Broadcom
Micron
Oracle Corp
SAP
IBM
Cisco
Hewlett-Packard,Hewlett Packard
Salesforce
Palantir
CrowdStrike
Cloudflare
Uber
Lyft
Airbnb
DoorDash
Deliveroo
PayPal
Stripe Inc
Mastercard
American Express
Binance
Coinbase
FTX
eBay
Etsy
Zoom Video
SpaceX
Starlink
Blue Origin
Virgin Galactic
Tesla
Boeing
Airbus
Embraer
Bombardier
Lockheed Martin,Lockheed
Raytheon
Northrop Grumman
General Dynamics
BAE Systems
Rheinmetall
Thales
Dassault,Dassault Aviation
Leonardo SpA
Saab
Rolls-Royce
Safran
General Electric
Baykar
Elbit Systems
Antonov
Sukhoi
Toyota
Nissan
Mazda
Subaru
Mitsubishi
Kawasaki Heavy Industries
Hyundai
Kia
Volkswagen,VW
BMW
Mercedes-Benz
Daimler
Porsche
Audi
Renault
Peugeot
Stellantis
Fiat
Fiat Chrysler
Lamborghini
Volvo
Ford
Ford Motor
General Motors
Chrysler
Jaguar Land Rover
BYD
Geely
Tata Motors
Rivian
Michelin
Bridgestone
Goodyear
Continental AG
Samsung
LG Electronics
SK Hynix
Sony
Panasonic
Hitachi
Toshiba
Nintendo
Fujitsu
Canon Inc
Foxconn
Siemens
ThyssenKrupp,Thyssenkrupp
BASF
Bayer
Henkel
Philips
Ericsson
Nokia
Unilever
Nestlé,Nestle
Danone
Procter & Gamble
Johnson & Johnson
Coca-Cola
PepsiCo,Pepsi
Kraft Heinz
Mondelez
Cargill
Monsanto
Heineken
Carlsberg
Anheuser-Busch InBev,AB InBev,Anheuser-Busch
Diageo
McDonald's,McDonald’s
Burger King
Starbucks
KFC
Pizza Hut
Chipotle
Walmart
Costco
Kroger
Walgreens
CVS
Best Buy
Home Depot
IKEA,Ikea
H&M
Inditex
Uniqlo
Primark
Nike
Adidas
Gucci
Chanel
Dior
LVMH
Kering
Hermès
L'Oréal,L’Oréal
Tesco
Sainsbury's,Sainsbury’s
Asda
Marks & Spencer
Waitrose
Aldi
Lidl
Carrefour
Auchan
Woolworths
Coles Group
Shoprite
Temu
Shein
Flipkart
JD.com
Pinduoduo
BP
ExxonMobil,Exxon Mobil,Exxon
Chevron
ConocoPhillips
TotalEnergies
Eni
Equinor
Repsol
OMV
Gazprom
Rosneft
Lukoil
Novatek
Transneft
Nord Stream AG
Saudi Aramco,Aramco
ADNOC,Adnoc
QatarEnergy
Sinopec
PetroChina
CNOOC
Petronas
Pertamina
ONGC
Ecopetrol
Petrobras
YPF
Sonatrach
NNPC
Halliburton
Schlumberger
Glencore
Vitol
Trafigura
Rio Tinto
BHP
Anglo American
Vale S.A.
Freeport-McMoRan
De Beers
ArcelorMittal
Nippon Steel
U.S. Steel,US Steel
Alcoa
Rusal
Norilsk Nickel,Nornickel
Severstal
EDF
Engie
Enel
Iberdrola
RWE
Uniper
Vattenfall
Fortum
Ørsted,Orsted
Vestas
Eskom
Transnet
TEPCO,Tepco
PG&E
Pacific Gas & Electric
Duke Energy
Westinghouse
Areva
Veolia
Thames Water
Enron
JPMorgan,JPMorgan Chase,JP Morgan,J.P. Morgan
Goldman Sachs
Morgan Stanley
Citigroup,Citibank
Bank of America
Wells Fargo
BlackRock
Blackstone
Vanguard Group
Berkshire Hathaway
Lehman Brothers
Bear Stearns
Silicon Valley Bank
HSBC
Barclays
Lloyds,Lloyds Banking Group
NatWest
Royal Bank of Scotland,RBS
Standard Chartered
Deutsche Bank
Commerzbank
BNP Paribas
Société Générale,Societe Generale
Crédit Agricole
Credit Suisse
UBS
UniCredit
Intesa Sanpaolo
Banco Santander
BBVA
CaixaBank
ING
ABN Amro
Rabobank
Danske Bank
Nordea
Swedbank
Raiffeisen
Sberbank
VTB
Gazprombank
Scotiabank
Westpac
ICBC
Allianz
AXA
Generali
Munich Re
Swiss Re
Zurich Insurance
Prudential
Aviva
AIG
MetLife
UnitedHealth,UnitedHealth Group
UnitedHealthcare
Moody's,Moody’s
Standard & Poor's,Standard & Poor’s
Fitch
Deloitte
PwC,PricewaterhouseCoopers
KPMG
Ernst & Young
McKinsey
Accenture
Capgemini
Pfizer
Moderna
AstraZeneca
BioNTech
Novavax
Sinovac
Sinopharm
GlaxoSmithKline,GSK
Merck
Novartis
Sanofi
Novo Nordisk
Eli Lilly
AbbVie
Bristol Myers Squibb,Bristol-Myers Squibb
Gilead
Amgen
Teva
Purdue Pharma
Serum Institute of India
Cipla
Theranos
Maersk,A.P. Moller-Maersk
MSC Mediterranean Shipping
Hapag-Lloyd
CMA CGM
COSCO,Cosco
Evergreen Marine
Hutchison Ports
DP World
FedEx
UPS
DHL
Royal Mail
Amtrak
Deutsche Bahn
SNCF
Eurostar
Eurotunnel
Network Rail
Alstom
Siemens Gamesa
Lufthansa
Air France
Air France-KLM
KLM
British Airways
easyJet,EasyJet
Ryanair
Wizz Air
Iberia Airlines
Alitalia
SAS Group
Finnair
Aeroflot
Turkish Airlines
Emirates Airline
Etihad,Etihad Airways
Qatar Airways
El Al
Air India
IndiGo
Pakistan International Airlines,PIA
Singapore Airlines
Malaysia Airlines
AirAsia
Garuda Indonesia
Lion Air
Cathay Pacific
China Eastern
China Southern
Japan Airlines
All Nippon Airways
Korean Air
Asiana
Jeju Air
Qantas
Jetstar
Air New Zealand
Delta Air Lines
United Airlines
American Airlines
Southwest Airlines
JetBlue
Spirit Airlines
Alaska Airlines
Air Canada
WestJet
Aeroméxico
Avianca
LATAM,Latam
Ethiopian Airlines
Kenya Airways
EgyptAir
South African Airways
Royal Air Maroc
Pan Am
Hilton Hotels
Accor
Booking.com
Expedia
TripAdvisor
Thomas Cook
TUI
Carnival Cruise Line
Royal Caribbean
Hochtief
Odebrecht
Skanska
Holcim
Lafarge
Saint-Gobain
Caterpillar Inc
John Deere
Mattel
Hasbro
Adani Group
Tata Steel
Reliance Industries
Infosys
Wipro
Vedanta
Evergrande
Country Garden
Vanke
HNA
Hanwha
POSCO,Posco
Doosan
Hyundai Motor
Mitsui
Sumitomo
Marubeni
Itochu
Olympus Corp
Takata
Kioxia
Cemex
Femsa
Grupo México
Televisa
Bimbo
JBS
Itaú
Bradesco
Nubank
Falabella
Codelco
SQM
Dangote Group
Sasol
Naspers
Anglo Gold
Koç Holding
NSO Group
Check Point
Cambridge Analytica
Fujifilm
Kodak
Xerox
Motorola
BlackBerry
Yahoo
AOL
Mozilla
GitHub
Adobe Inc
Nasdaq
New York Stock Exchange,NYSE
London Stock Exchange
Euronext
Deutsche Börse
Sotheby's,Sotheby’s
Christie's,Christie’s
Universal Music
Universal Pictures
Paramount Pictures
Pixar
Lionsgate
News Corp
Axel Springer
Bertelsmann
Vivendi
Thomson Reuters
Condé Nast
Hachette
HarperCollins
Blackwater
G4S
Serco
Capita
Post Office Ltd
Honda
Lego,LEGO
Robert Bosch GmbH
`

/** Names of companies, clubs and brands that are common words or names as well: only a hint. */
export const BRANDS = `
Adobe,Ajax,Alphabet,Amazon,Arrow,Aspen,Aurora,Bears,Bild,Block,Boots,Bosch,Bounty,Bulls,Canon,Carnival,Caterpillar,Celtic,
Champion,Channel,Chase,Chiefs,Citizen,Coach,Coles,Compass,Continental,Corona,Cowboys,Crown,Dawn,Dell,Delta,Devils,Discover,
Discovery,Dolphins,Dove,Dragon,Duke,Eagle,Eagles,Echo,Eclipse,Emirates,Energizer,Enterprise,Evergreen,Everton,Express,Falcons,
Ferrari,Fidelity,Flames,Focus,Fox,Frontier,Galaxy,Gap,Gemini,Genesis,Giants,Globe,Grab,Guess,Gulf,Harvard,Heat,Hermitage,Hilton,
Hyatt,Iberia,Independent,Indigo,Infinity,Jaguar,Jazz,Jets,Kellogg,Kings,Legion,Leonardo,Liberty,Lincoln,Lions,Lotus,Lush,Magic,
Mahindra,Mail,Marriott,Mars,Match,Memorial,Mercedes,Mercury,Metro,Mint,Mirror,Monitor,Morena,Morgan,Nation,Nest,Next,Nomura,
Observer,Olympus,Oracle,Orange,Orient,Pan,Panthers,Paramount,Patagonia,Patriots,Peacock,Pioneer,Prime,Progress,Proton,Puma,
Quest,Rangers,Ravens,Reform,Reliance,Roche,Rockets,Rush,Ryder,Saints,Santander,Seat,Sharp,Signal,Sky,Slack,Snap,Southwest,
Spirit,Sprint,Spurs,Square,Standard,Staples,Star,Stars,Steam,Stripe,Subway,Sun,Suns,Suzuki,Swift,Takeda,Target,Tata,Telegraph,
Threads,Thunder,Tide,Tigers,Time,Times,Titans,Total,Triumph,Twitch,United,Unity,Universal,Vale,Vanguard,Verge,Vice,Viking,
Vikings,Vinci,Virgin,Visa,Vox,Wagner,Warriors,Wells,Wild,Windows,Wizards,Zara,Zoom
`
