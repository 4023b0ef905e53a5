"""The wording of the frames of sites: menus, accounts, buttons, as `boilerplate.folded` has it.

Long, for it holds lists and nothing else.
"""


def _phrases(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.strip().splitlines() if line.strip())


ACCOUNT = _phrases("""
    register
    log in
    login
    log out
    logout
    sign in
    sign up
    sign out
    forgot password
    forgot your password
    my account
    your profile
    remember me
    password
    username
    email address
""")  # fmt: skip

TOOLS = _phrases("""
    print
    print page
    print this page
    send page
    send page print page
    send page print
    send to a friend
    email this page
    back to top
    top of page
    page up
    to top
    top
    go to homepage
    go to index
    go to homepage go to index
    go to nato homepage
    back to index
    return to index
    return to list
    close this search box
    your search keywords
    end of mail
    other languages
    autres langues
    weitere sprachen
    другие языки
    view on wikipedia
    rate this article
    оцените материал
    back
    previous
    next
    previous next
    close
    close menu
    open menu
    menu
    toggle navigation
    show more
    show less
    read more
    more
    photo details
    details
    view all
    expand all
    collapse all
    search
    search our content
    search this site
    search form
    site search
    share
    share this
    share this page
    tweet
    listen
    download
    download pdf
    télécharger
    herunterladen
    скачать
    завантажити
    pdf
    loading
    copy link
    haut de page
    retour
    imprimer
    nach oben
    drucken
    наверх
    версия для печати
    multimedia audio file
    nouvelle page
    see related documents
    related documents
    subpage right banner
    right banner
    published
    last updated
    jump to navigation search
    jump to navigation
    jump to search
    contents
    table of contents
    contents hide
    in progress at unhq
    dmca
    загрузить еще
    загрузить ещё
    показать еще
    показать ещё
    показати ще
""")

ADVERTISEMENTS = _phrases("""
    advertisement
    advertising
    publicité
    anzeige
    werbung
    реклама
    sponsored
    sponsored content
    messages sponsorisés
    contenu sponsorisé
""")

CATEGORIES = _phrases("""
    ministers deputies
    cm documents
    decisions
    news
    politics
    world
    opinion
    business
    press release
    press releases
    article
    blog
    analysis
    commentary
    interview
    report
    story
    encyclopedia
    encyclopaedia
    international
    economy
    politik
    ausland
    politique
    monde
    région
    регион
    политика
    общество
    экономика
    в мире
    новости
    новини
    політика
    суспільство
    у світі
    lexikon
""")

# These stand above a title too; below it they can be a heading.
RUBRICS = CATEGORIES | _phrases("""
    texts adopted
    textes adoptés
    angenommene texte
    themes
    thèmes
    themen
    topics
    темы
    теми
    discours
    communiqué
    communiqués
    actualités
    actualité
    dossier
    speech
    speeches
    statement
    remarks
    transcript
    timeline
    features
    feature
    special report
    special reports
    top stories
    editorial
    commentary and analysis
    rede
    reden
    nachrichten
    meldung
    pressemitteilung
    aktuelles
    meinung
    аналитика
    аналітика
    статьи
    статті
    публикации
    публікації
    интервью
    інтерв ю
    мнение
    думка
    выступление
    виступ
    речь
    заявление
    заява
    пресс релиз
    прес реліз
""")

BACK_MATTER = _phrases("""
    see also
    references
    external links
    further reading
    notes
    links
    sources
    voir aussi
    voir également
    articles connexes
    liens externes
    lien externe
    liens web
    liens
    compléments
    notes et références
    bibliographie
    annexes
    siehe auch
    weblinks
    einzelnachweise
    literatur
    quellen
    anmerkungen
    см также
    примечания
    ссылки
    литература
    источники
    див також
    примітки
    посилання
    література
    джерела
""")

MENU_ALONE = _phrases("""
    site map
    all countries
    newsroom
    news room
    sitemap
    privacy policy
    privacy notice
    webmaster
    imprint
    impressum
    datenschutz
    datenschutzerklärung
    nutzungsbedingungen
    mentions légales
    plan du site
    карта сайта
    terms of use
    terms and conditions
    legal notice
    disclaimer
    accessibility
    contact us
    help
    faq
    rss
    main menu
    main navigation
    navigation menu
    you are here
    breadcrumb
    secondary navigation
    footer menu
""")

MENU = MENU_ALONE | _phrases("""
    home
    about
    about us
    our work
    fields of work
    field of work
    who we are
    what we do
    what is the osce
    what is nato
    where we are
    how we work
    at a glance
    history
    newsroom
    news
    news and events
    news room
    press
    press releases
    media
    media centre
    multimedia
    photos
    videos
    galleries
    resources
    documents
    official texts
    publications
    library
    e library
    archives
    events
    event
    calendar
    contacts
    contact
    employment
    careers
    jobs
    vacancies
    internships
    procurement
    tenders
    participating states
    partners for co operation
    partners for cooperation
    partners
    partnerships
    institutions and structures
    institutions
    structures
    decision making bodies
    chairmanship
    secretariat
    secretary general
    permanent council
    ministerial council
    parliamentary assembly
    summits
    field operations
    field operations overview
    current field operations
    closed field operations
    closed field activities
    projects
    arms control
    border management
    combating human trafficking
    combating trafficking in human beings
    combating terrorism
    countering terrorism
    conflict prevention and resolution
    conflict prevention
    cyber ict security
    democratization
    economic activities
    economic and environmental activities
    education
    elections
    environmental activities
    gender equality
    good governance
    human rights
    media freedom and development
    media freedom
    migration
    national minority issues
    minorities
    policing
    reform and co operation in the security sector
    roma and sinti
    rule of law
    tolerance and non discrimination
    youth
    south eastern europe
    eastern europe
    south caucasus
    central asia
    topics
    a to z
    a z
    index
    themes
    organization
    organisation
    structure
    member countries
    members
    operations
    operations and missions
    exercises
    blogs
    blog
    opinion
    world
    politics
    business
    sport
    sports
    culture
    weather
    subscribe
    links
    site index
    feedback
    magazine
    speeches
    statements
    transcripts
    opinions
    visits
    e bookshop
    acquisition
    work with us
    visit us
""")

COUNTRIES = _phrases("""
    albania
    andorra
    armenia
    austria
    azerbaijan
    belarus
    belgium
    bosnia and herzegovina
    bulgaria
    canada
    croatia
    cyprus
    czech republic
    czechia
    denmark
    estonia
    finland
    france
    georgia
    germany
    greece
    holy see
    hungary
    iceland
    ireland
    italy
    kazakhstan
    kyrgyzstan
    latvia
    liechtenstein
    lithuania
    luxembourg
    malta
    moldova
    monaco
    mongolia
    montenegro
    netherlands
    north macedonia
    norway
    poland
    portugal
    romania
    russian federation
    san marino
    serbia
    slovakia
    slovenia
    spain
    sweden
    switzerland
    tajikistan
    turkey
    türkiye
    turkmenistan
    ukraine
    united kingdom
    united states
    united states of america
    uzbekistan
    the former yugoslav republic of macedonia
    kosovo
    afghanistan
    algeria
    australia
    egypt
    israel
    japan
    jordan
    morocco
    republic of korea
    thailand
    tunisia
""")
