//! Every phrase of the interface in English, Chinese and Russian, one beside the other. Without one of them it does not compile.
//!
//! `{0}`, `{1}` … stand for values, `{n}` for a number; the forms of a counted phrase are parted by `|`: one and more in
//! English, one, few and many in Russian, one form in Chinese. `*` begins and ends what is strong, `~` what one may skip.
//! That all languages have the same values and their own number of forms is checked when this is compiled.

/// Makes the phrases and, for each language, the table of their texts.
macro_rules! phrases {
    ($(#[$meta:meta])* $phrases:ident: $($name:ident $english:literal $chinese:literal $russian:literal)*) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each is what it says")]
        pub enum $phrases { $($name,)* }

        impl $phrases {
            /// What each says in English, in Chinese with simplified characters, and in Russian.
            pub const TABLES: [&'static [&'static str]; 3] =
                [&[$($english,)*], &[$($chinese,)*], &[$($russian,)*]];

            /// What it says in each of them.
            pub fn in_all(self) -> [&'static str; 3] {
                Self::TABLES.map(|texts| texts[self as usize])
            }
        }

        $(const _: () = assert!(
            alike($english, $chinese, $russian),
            concat!("the translations of ", stringify!($name), " have not the same values, or not the forms of their languages")
        );)*
    };
}

/// Whether the three have the same values, and each the forms of its language.
const fn alike(english: &str, chinese: &str, russian: &str) -> bool {
    let forms = (
        count(english, b'|'),
        count(chinese, b'|'),
        count(russian, b'|'),
    );
    let (english, chinese, russian) = (values(english), values(chinese), values(russian));
    matches!(forms, (0, 0, 0) | (1, 0, 2)) && english == chinese && english == russian
}

/// The values that a text has, as bits.
const fn values(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let (mut at, mut found) = (0, 0);
    while at + 2 < bytes.len() {
        if bytes[at] == b'{' && bytes[at + 2] == b'}' {
            found |= 1 << (bytes[at + 1] % 32);
        }
        at += 1;
    }
    found
}

const fn count(text: &str, of: u8) -> u32 {
    let bytes = text.as_bytes();
    let (mut at, mut found) = (0, 0);
    while at < bytes.len() {
        found += (bytes[at] == of) as u32;
        at += 1;
    }
    found
}

phrases! {
    /// Something that the interface says.
    Phrase:
    // How things are joined.
    And "{0} and {1}" "{0}和{1}" "{0} и {1}"
    Comma ", " "、" ", "
    Colon "{0}: {1}" "{0}：{1}" "{0}: {1}"
    Quoted "“{0}”" "“{0}”" "«{0}»"
    InBrackets "{0} ({1})" "{0}（{1}）" "{0} ({1})"
    Beside "{0}, {1}" "{0}，{1}" "{0}, {1}"
    FullStop "." "。" "."

    // Numbers and dates.
    DecimalMark "." "." ","
    Percent "{0}\u{202f}%" "{0}%" "{0}\u{202f}%"
    Great "{0} billion" "{0}亿" "{0}\u{a0}млрд"
    Large "{0} million" "{0}万" "{0}\u{a0}млн"
    Dollars "USD {0}" "{0}美元" "{0}\u{a0}долл. США"
    Yuan "CNY {0}" "{0}元人民币" "{0}\u{a0}юаней"
    OtherMoney "{0} {1}" "{1} {0}" "{1}\u{a0}{0}"
    Months "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec" "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月" "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек."
    DateYear "{0}" "{0}年" "{0}\u{a0}г."
    DateMonth "{0} {1}" "{1}年{0}" "{0} {1}\u{a0}г."
    DateDay "{0} {1} {2}" "{2}年{1}{0}日" "{0} {1} {2}\u{a0}г."
    DayMonth "{0} {1}" "{1}{0}日" "{0} {1}"
    DateSince "since {0}" "{0}以来" "с {0}"
    DateBetween "{0} – {1}" "{0}至{1}" "{0} – {1}"
    DateYears "{0} – {1}" "{0}–{1}年" "{0}–{1}\u{a0}гг."
    DateDays "{0}–{1} {2} {3}" "{3}年{2}{0}日至{1}日" "{0}–{1} {2} {3}\u{a0}г."
    DateWithin "{0} – {1} {2}" "{2}年{0}至{1}" "{0} – {1} {2}\u{a0}г."
    YearInferred "{0}, year inferred" "{0}（年份为推断）" "{0}, год установлен по контексту"
    Undated "undated" "未注明日期" "без даты"

    // Things counted.
    Entries "{n} entry|{n} entries" "{n}个条目" "{n} запись|{n} записи|{n} записей"
    Ties "{n} tie|{n} ties" "{n}条联系" "{n} связь|{n} связи|{n} связей"
    Articles "{n} article|{n} articles" "{n}篇文章" "{n} статья|{n} статьи|{n} статей"
    OfArticles "{n} article|{n} articles" "{n}篇文章" "{n} статьи|{n} статей|{n} статей"
    Paragraphs "{n} paragraph|{n} paragraphs" "{n}个段落" "{n} абзац|{n} абзаца|{n} абзацев"
    Lines "{n} line|{n} lines" "{n}行" "{n} строка|{n} строки|{n} строк"
    Hits "{n} hit|{n} hits" "{n}个结果" "{n} совпадение|{n} совпадения|{n} совпадений"
    Steps "{n} step|{n} steps" "{n}步" "{n} шага|{n} шагов|{n} шагов"

    // Kinds.
    Zone "Zone" "园区" "Зона"
    City "City" "城市" "Город"
    Region "Region" "地区" "Регион"
    Country "Country" "国家" "Страна"
    Organization "Organisation" "机构" "Организация"
    Initiative "Initiative" "倡议" "Инициатива"
    Alliance "Alliance" "联盟" "Альянс"
    Zones "zones" "园区" "зоны"
    Cities "cities" "城市" "города"
    Regions "regions" "地区" "регионы"
    Countries "countries" "国家" "страны"
    Organizations "organisations" "机构" "организации"
    Initiatives "initiatives" "倡议" "инициативы"
    Alliances "alliances" "联盟" "альянсы"

    // Classes of tie.
    Partnership "Partnership" "合作" "Партнёрство"
    Membership "Membership" "成员关系" "Членство"
    Building "Building & investment" "建设与投资" "Развитие"
    Contact "Contact" "往来" "Контакты"
    Trade "Trade" "贸易" "Торговля"
    Programme "Programme" "计划" "Программы"
    PlaceClass "Place" "位置" "Расположение"

    // How we know, and how far it has come.
    Stated "stated" "明述" "сказано"
    Implied "implied" "推知" "следует"
    Background "background" "背景" "общеизвестно"
    StatedInTheText "Stated in the text" "文中明确说明" "Прямо сказано в тексте"
    ImpliedByTheText "Implied: it follows from the text" "推知：由文中内容得出" "Следует из текста"
    CommonKnowledge "Background: common knowledge, not in the articles" "背景：常识，文章中没有" "Общеизвестно: в статьях этого нет"
    Signed "signed" "已签署" "подписано"
    InForce "in force" "生效中" "действует"
    Held "held" "已举行" "состоялось"
    Announced "announced" "已宣布" "объявлено"
    Intended "intended" "意向" "намерение"
    About "about {0}" "约{0}" "около {0}"
    Nearly "nearly {0}" "近{0}" "почти {0}"
    MoreThan "more than {0}" "{0}以上" "более {0}"
    UpTo "up to {0}" "至多{0}" "до {0}"
    ExactPosition "exact position" "准确位置" "точное положение"
    TownPosition "position of the town" "所在城镇的位置" "положение города"
    RegionPosition "position of the region" "所在地区的位置" "положение региона"
    CountryPosition "position of the country" "所在国家的位置" "положение страны"
    North "{0}° N" "北纬{0}°" "{0}° с. ш."
    South "{0}° S" "南纬{0}°" "{0}° ю. ш."
    East "{0}° E" "东经{0}°" "{0}° в. д."
    West "{0}° W" "西经{0}°" "{0}° з. д."

    // Types of tie, as headings over a list of names: from the first party, and from the others.
    TwinnedWith "Twinned with" "友好城市" "Побратимы"
    PairedWith "Paired with" "结对合作" "Парное сотрудничество"
    MemorandumWith "Memorandum with" "签有备忘录" "Меморандум"
    AgreementWith "Agreement with" "签有协议" "Соглашение"
    PartnersWith "Partners with" "合作伙伴" "Партнёры"
    ConsensusWith "Consensus with" "达成共识" "Консенсус"
    SeeksCooperationWith "Seeks cooperation with" "寻求合作" "Стремление сотрудничать"
    SoughtBy "Sought for cooperation by" "受邀合作" "К сотрудничеству стремятся"
    BuiltJointlyBy "Built jointly by" "共建方" "Строят совместно"
    JointParks "Joint parks" "共建园区" "Совместные парки"
    MemberOf "Member of" "所属组织" "Участие"
    Members "Members" "成员" "Участники"
    CoFounderOf "Co-founder of" "共同创立" "Соучредитель"
    CoFounders "Co-founders" "共同创立方" "Соучредители"
    InitiatorOf "Initiator of" "发起" "Инициатор"
    InitiatedBy "Initiated by" "发起方" "Инициаторы"
    DevelopedBy "Developed by" "开发方" "Застройщик"
    Developed "Developed" "开发" "Застройка"
    InvestedIn "Invested in" "投资" "Вложения"
    InvestmentFrom "Investment from" "投资来自" "Инвесторы"
    RelocatedFrom "Relocated from" "迁自" "Прежнее место"
    RelocatedFromHere "Relocated from here" "由此迁出" "Переехали отсюда"
    RelocatedTo "Relocated to" "迁至" "Новое место"
    RelocatedToHere "Relocated to here" "迁入此地" "Переехали сюда"
    ModelledOn "Modelled on" "借鉴" "Образец"
    ModelFor "Model for" "作为范例" "Служит образцом"
    Supports "Supports" "支持" "Поддержка"
    SupportedBy "Supported by" "支持方" "Поддерживают"
    Administers "Administers" "管理" "В управлении"
    AdministeredBy "Administered by" "管理方" "Управляющие"
    RegisteredWith "Registered with" "登记机构" "Место регистрации"
    KeepsTheRegistrationOf "Keeps the registration of" "登记在册" "Зарегистрированы"
    SubsidiaryOf "Subsidiary of" "母公司" "Материнская компания"
    Subsidiaries "Subsidiaries" "子公司" "Дочерние компании"
    DrawsEnterprisesFrom "Draws enterprises from" "企业来源地" "Откуда предприятия"
    HasEnterprisesIn "Has enterprises in" "有企业落户" "Где предприятия"
    SentStaffTo "Sent staff to" "派员前往" "Куда направлены сотрудники"
    ReceivedStaffFrom "Received staff from" "人员来自" "Откуда направлены сотрудники"
    Visited "Visited" "访问" "Визиты"
    VisitedBy "Visited by" "来访方" "Гости"
    MetWith "Met with" "会晤" "Встречи"
    Hosted "Hosted" "主办" "Проведение"
    HostedBy "Hosted by" "主办方" "Организаторы"
    Witnessed "Witnessed" "见证" "Присутствие"
    WitnessedBy "Witnessed by" "见证方" "Свидетели"
    TradesWith "Trades with" "贸易往来" "Торговля"
    PartOf "Part of" "属于" "Часть инициативы"
    TakesIn "Takes in" "涵盖" "Охватывает"
    ProposedBy "Proposed by" "提出方" "Кто предложил"
    Proposed "Proposed" "提出" "Предложения"
    LiesIn "Lies in" "位于" "Расположение"
    Contains "Contains" "境内有" "На территории"
    BasedIn "Based in" "驻地" "Местонахождение"
    SeatOf "Seat of" "驻有" "Здесь находятся"

    // Types of tie as nouns, on a line and as the title of a card.
    Twinning "twinning" "结好" "побратимство"
    Pairing "pairing" "结对" "парное сотрудничество"
    Memorandum "memorandum" "备忘录" "меморандум"
    Agreement "agreement" "协议" "соглашение"
    Cooperation "cooperation" "合作" "сотрудничество"
    Consensus "consensus" "共识" "консенсус"
    WishToCooperate "wish to cooperate" "合作意向" "стремление сотрудничать"
    JointPark "joint park" "共建园区" "совместный парк"
    MembershipTie "membership" "成员关系" "членство"
    CoFounding "co-founding" "共同创立" "соучредительство"
    Initiating "initiative" "发起" "инициатива"
    Development "development" "开发" "застройка"
    Investment "investment" "投资" "инвестиции"
    Relocation "relocation" "迁移" "переезд"
    Model "model" "范例" "образец"
    Support "support" "支持" "поддержка"
    Administration "administration" "管理" "управление"
    Registration "registration" "登记" "регистрация"
    Subsidiary "subsidiary" "子公司" "дочерняя компания"
    Enterprises "enterprises" "企业" "предприятия"
    StaffSent "staff sent" "派员" "направление сотрудников"
    Visit "visit" "访问" "визит"
    Meeting "meeting" "会晤" "встреча"
    EventHosted "event hosted" "主办活动" "мероприятие"
    Witness "witness" "见证" "присутствие при подписании"
    TradeTie "trade" "贸易" "торговля"
    ProgrammeTie "programme" "计划" "программа"
    Proposal "proposal" "提议" "предложение"
    Location "location" "位置" "расположение"
    Seat "seat" "驻地" "местонахождение"
    TieInWords "{0} {1} {2}" "{0}与{2}：{1}" "{0} — {2}: {1}"
    NounAndDate "{0}, {1}" "{0}，{1}" "{0}, {1}"

    // The sentence that says what is shown.
    NothingLeft "*Nothing* is left by these filters. ~The {0} and {1} are still there.~" "按这些筛选条件，*没有任何内容*。~{0}和{1}仍在。~" "По этим фильтрам *ничего* не осталось. ~{0} и {1} никуда не делись.~"
    AllShown "All *{0}* and *{1}*" "全部*{0}*和*{1}*" "Все *{0}* и *{1}*"
    SomeShown "*{0}* of {1} and *{2}* of {3}" "*{0}*（共{1}个）和*{2}*（共{3}条）" "*{0}* из {1} и *{2}* из {3}"
    UpToAround ", up to {0} around *{1}*" "，*{1}*周围{0}以内" ", в пределах {0} от *{1}*"
    OfCountries ": *{0}* and partners elsewhere" "：*{0}*及其在别处的伙伴" ": *{0}* и партнёры в других местах"
    OfInitiatives ": what belongs to *{0}*" "：属于*{0}*的内容" ": всё, что относится к *{0}*"
    AsFarAsOf ", as far as they belong to *{0}*" "，限于属于*{0}*的部分" ", если относятся к *{0}*"
    WithValue ", {0}: *{1}*" "，{0}：*{1}*" ", {0}: *{1}*"
    Dated ", dated *{0}*" "，日期为*{0}*" ", датировано: *{0}*"
    YearsFromTo "{0} to {1}" "{0}至{1}" "{0}–{1}"
    ReadFromSome ", read from {0} of {1}" "，取自{1}篇文章中的{0}" ", по материалам {0} из {1}"
    ReadFromFile ", read from the file" "，取自文件" ", из файла"
    ReadFromYears ", read from {0} of {1} to {2}" "，取自{1}至{2}年的{0}" ", по материалам {0} за {1}–{2}\u{a0}гг."
    ReadFromYear ", read from {0} of {1}" "，取自{1}年的{0}" ", по материалам {0} за {1}\u{a0}г."
    ReadFrom ", read from {0}" "，取自{0}" ", по материалам {0}"
    Hidden "~ Hidden: {0}.~" "~已隐藏：{0}。~" "~ Скрыто: {0}.~"
    TiesOf "{0} ties" "{0}类联系" "связи «{0}»"
    StatedShare "~ {0} of {n} tie is stated in the text.~|~ {0} of {n} ties are stated in the text.~" "~{n}条联系中有{0}条为文中明述。~" "~ Прямо сказано в тексте: {0} из {n}.~|~ Прямо сказано в тексте: {0} из {n}.~|~ Прямо сказано в тексте: {0} из {n}.~"

    // The bar.
    Tagline "who partners with whom, and how we know" "谁与谁合作，依据何在" "кто с кем сотрудничает и откуда это известно"
    View "View" "视图" "Вид"
    Map "Map" "地图" "Карта"
    List "List" "列表" "Список"
    ThemeSystem "Theme: as the system has it" "主题：跟随系统" "Тема: как в системе"
    ThemeLight "Theme: light" "主题：浅色" "Тема: светлая"
    ThemeDark "Theme: dark" "主题：深色" "Тема: тёмная"
    Share "Share" "分享" "Поделиться"
    ShareLink "Share: copy the link to this view" "分享：复制当前视图的链接" "Поделиться: скопировать ссылку на этот вид"
    LinkCopied "Link copied" "链接已复制" "Ссылка скопирована"
    KeysAndAbout "Keys and about" "按键与说明" "Клавиши и о проекте"
    Filters "Filters" "筛选" "Фильтры"
    LanguageLabel "Language" "语言" "Язык"

    // The column.
    WhatIsShown "What is shown" "显示内容" "Что показано"
    ClearAllFilters "Clear all filters" "清除所有筛选" "Сбросить все фильтры"
    Kind "Kind" "类型" "Вид"
    Tie "Tie" "联系类别" "Связь"
    Basis "Basis" "依据" "Основание"
    InitiativeOrAlliance "Initiative or alliance" "倡议或联盟" "Инициатива или альянс"
    Year "Year" "年份" "Год"
    Article "Article" "文章" "Статья"
    UndatedTies "{0} undated" "{0}条无日期" "{0} без даты"
    YearOfTies "{0}: {1} of {2}" "{0}年：{2}中的{1}条" "{0}: {1} из {2}"
    More "{0} more" "另有{0}项" "ещё {0}"
    Fewer "fewer" "收起" "свернуть"
    OfTotal " of {0}" "，共{0}" " из {0}"

    // Over the map.
    Camera "Camera" "镜头" "Камера"
    ZoomIn "Zoom in" "放大" "Приблизить"
    ZoomOut "Zoom out" "缩小" "Отдалить"
    FitTheMap "Fit the map" "显示全图" "Показать всю карту"
    NoNeighbourOnMap "{0} and no neighbour on the map. Esc to step back." "{0}，地图上没有相邻者。按 Esc 返回。" "{0}: соседей на карте нет. Esc — шаг назад."
    NeighboursOnMap "{0} and its one neighbour. Double-click to stay with them, Esc to step back.|{0} and its {n} neighbours. Double-click to stay with them, Esc to step back." "{0}及其{n}个相邻者。双击只看它们，按 Esc 返回。" "{0} и {n} сосед. Двойной щелчок — оставить только их, Esc — шаг назад.|{0} и {n} соседа. Двойной щелчок — оставить только их, Esc — шаг назад.|{0} и {n} соседей. Двойной щелчок — оставить только их, Esc — шаг назад."
    TieOnMap "{0}. Esc to step back." "{0}。按 Esc 返回。" "{0}. Esc — шаг назад."
    MapLabel "Map of ties. Arrow keys mark the nearest place in their direction, brackets its ties, Enter opens it; question mark lists all keys." "联系地图。方向键标记该方向上最近的地点，方括号标记其联系，Enter 打开；问号列出所有按键。" "Карта связей. Стрелки отмечают ближайшее место в своём направлении, скобки — его связи, Enter открывает; вопросительный знак — список клавиш."
    MarkedNode "{0}, {1}, {2}" "{0}，{1}，{2}" "{0}, {1}, {2}"
    LayoutStands "The layout stands still." "布局已暂停。" "Раскладка остановлена."
    LayoutGoesOn "The layout goes on." "布局继续进行。" "Раскладка продолжается."
    LayoutDone "The map is laid out." "布局已完成。" "Карта разложена."
    NothingLeftTitle "Nothing is left on the map" "地图上没有任何内容" "На карте ничего не осталось"
    TakeOneAway "The filters leave no entry. Take one away:" "筛选后没有条目。去掉其中一项：" "Фильтры не оставили ни одной записи. Уберите один из них:"
    WithoutFilters "Without any filter: everything" "不加筛选：显示全部" "Без фильтров: всё"
    NoKind "no {0}" "不显示{0}" "скрыто: {0}"
    NoTiesOf "no {0} ties" "不显示{0}类联系" "скрыты связи «{0}»"

    // Search.
    SearchHint "Name, place, or as written" "名称、地点或原文写法" "Название или как в статье"
    SearchLabel "Search by name, in any script, or as a source writes it" "按名称（任何文字）或原文写法搜索" "Поиск по названию любым письмом или так, как пишет источник"
    HitsLabel "Hits" "搜索结果" "Найденное"
    NoHit "No entry has a name like this. Names are searched in English, Chinese and Russian, and as the articles write them." "没有名称与此相近的条目。可按英文、中文、俄文名称及文章中的写法搜索。" "Записи с похожим названием нет. Поиск идёт по английским, китайским и русским названиям и по написаниям в статьях."
    AlsoCalled "also {0}" "又名{0}" "также {0}"
    ArticleWrites "an article writes “{0}”" "文章写作“{0}”" "в статье: «{0}»"
    CountryCode "country code {0}" "国家代码 {0}" "код страны {0}"
    NotOnMapNow "not on the map now: opens it" "目前不在地图上：点击打开" "сейчас не на карте: откроется"

    // Cards.
    CloseTheCard "Close the card" "关闭卡片" "Закрыть карточку"
    CardHeight "Change the height of the card" "改变卡片高度" "Изменить высоту карточки"
    CopyLink "Copy link" "复制链接" "Скопировать ссылку"
    Focus "Focus" "聚焦" "Только соседи"
    KindInPlace "{0} in {1}" "{0}，位于{1}" "{0} · {1}"
    Figures "Figures" "数据" "Показатели"
    TiesTitle "Ties" "联系" "Связи"
    NoTies "none in these articles" "这些文章中没有" "в этих статьях нет"
    SharesOfTies "{0}: {1}" "{0}条：{1}" "{0}: {1}"
    CountOfBasis "{0} {1}" "{0}条{1}" "{0} {1}"
    FromTheFile "From the file" "来自文件" "Из файла"
    CountedNotNamed "Counted, not all named" "有数量，未全部列名" "Посчитаны, но не все названы"
    Counted "{0} counted, {1}. " "{0}，{1}。" "{0}, {1}. "
    NoneNamed "none named" "均未列名" "ни один не назван"
    SomeNamed "one named: {0}|{n} named: {0}" "列名{n}个：{0}" "назван {n}: {0}|названы {n}: {0}|названы {n}: {0}"
    People "People" "人物" "Люди"
    NamesAndPosition "Names and position" "名称与位置" "Названия и положение"
    AlsoCalledTitle "Also called" "其他名称" "Другие названия"
    InTheArticles "In the articles: {0}" "文章中的写法：{0}" "В статьях: {0}"
    OwnRendering "No {0} name in use is known to us; this one is our own rendering." "我们不知道通用的{0}名称；此为本站译名。" "Устоявшееся название ({0}) нам неизвестно; это наш перевод."
    TieOfClass "Tie · {0}" "联系 · {0}" "Связь · {0}"
    Date "Date" "日期" "Дата"
    Status "Status" "状态" "Статус"
    NotTold "not told" "未说明" "не указан"
    Sources "Sources" "来源" "Источники"
    NoArticle "No article: common knowledge" "无文章：常识" "Статьи нет: общеизвестно"
    Under "Under" "所属倡议" "В рамках"
    WhatIsKnown "What is known" "已知信息" "Что известно"
    Evidence "Evidence" "证据" "Свидетельства"
    EvidenceOf "Evidence: {0} " "证据：{0} " "Свидетельства: {0} "
    OtherTies "Other ties between them" "彼此间的其他联系" "Другие связи между ними"
    BetweenThem "Between them" "彼此之间" "Между ними"
    NoOtherTie "No other tie." "没有其他联系。" "Других связей нет."
    OpenThisTie "Open this tie" "打开此联系" "Открыть эту связь"
    NotToBeConfused "Not to be confused with " "请勿混淆：" "Не путать: "
    NextQuestions "Next questions" "接下来可以问" "Что спросить дальше"
    OnlyWayOut "{0}: the one tie here that leads abroad" "{0}：此处通向境外的唯一联系" "Единственная здесь связь, ведущая за пределы страны: {0}"
    SharedPartner "{0} has {n} more such partner|{0} has {n} more such partners" "{0}还有 {n} 个同类伙伴" "{0}: ещё {n} такой же партнёр|{0}: ещё {n} таких же партнёра|{0}: ещё {n} таких же партнёров"
    SameAlliance "{0} is in {1}, too; no tie between the two is here" "{0}也在{1}中；此处没有两者之间的联系" "{0} тоже в {1}; связи между ними здесь нет"
    CommonPartners "{n} partner in common with {0}; no tie between the two is here|{n} partners in common with {0}; no tie between the two is here" "与{0}有 {n} 个共同伙伴；此处没有两者之间的联系" "{n} общий партнёр с {0}; связи между ними здесь нет|{n} общих партнёра с {0}; связи между ними здесь нет|{n} общих партнёров с {0}; связи между ними здесь нет"
    HaveTheText "Have the article’s text? Open it, or drop it on the page, to read the sentence here." "有这篇文章的文本？打开或拖到页面上，即可在此看到原句。" "Есть текст статьи? Откройте его или перетащите на страницу, и предложение появится здесь."
    OpenTheText "Open the text" "打开文本" "Открыть текст"
    FromYourCopy "From your copy, which stays in this browser:" "摘自您的副本（只保存在此浏览器中）：" "Из вашей копии, она остаётся в этом браузере:"
    TextsTaken "The text of {n} article was recognised by its checksum. Its sentences stand with the evidence now, in this browser alone.|The texts of {n} articles were recognised by their checksums. Their sentences stand with the evidence now, in this browser alone." "已凭校验和识别 {n} 篇文章的文本。原句现显示在证据处，且只在此浏览器中。" "Текст {n} статьи узнан по контрольной сумме. Её предложения теперь стоят при свидетельствах, только в этом браузере.|Тексты {n} статей узнаны по контрольным суммам. Их предложения теперь стоят при свидетельствах, только в этом браузере.|Тексты {n} статей узнаны по контрольным суммам. Их предложения теперь стоят при свидетельствах, только в этом браузере."
    TextsNotKept "This browser keeps nothing, so they are gone when the page is closed." "此浏览器不保存数据，关闭页面后它们即消失。" "Этот браузер ничего не хранит: они исчезнут, когда страница закроется."
    TextUnknown "{0} is none of the articles, byte for byte." "{0} 与任何一篇文章都不是逐字节相同。" "{0} не совпадает побайтно ни с одной из статей."
    TextsHere "{n} article text is kept in this browser.|{n} article texts are kept in this browser." "此浏览器中保存了 {n} 篇文章的文本。" "В этом браузере хранится текст {n} статьи.|В этом браузере хранятся тексты {n} статей.|В этом браузере хранятся тексты {n} статей."
    ForgetTexts "Forget them" "删除" "Забыть их"
    AsWritten "As written" "原文写法" "Как написано"
    ReadAs "read as" "解读为" "понято как"
    Paragraph "paragraph {0}" "第{0}段" "абзац {0}"
    Line "line {0}" "第{0}行" "строка {0}"
    ReadsDate "date" "日期" "дата"
    ReadsNumber "number" "数字" "число"
    ReadsStatus "how far it has come" "进展" "на какой стадии"
    ReadsRole "part or office" "角色或职务" "роль или должность"
    ReadsName "name" "名称" "название"
    ReadsUnit "unit" "单位" "единица"
    ReadsQualifier "how exact" "精确程度" "насколько точно"
    ReadsBase "compared with, or share of" "比较对象或所占总量" "с чем сравнено или доля чего"
    ReadsGroup "group" "群体" "группа"
    ReadsPart "part" "角色" "роль"
    NumberOf "{0} {1}" "{0}{1}" "{0} {1}"
    UnitOfMeasure "{0} – {1}" "{0}：{1}" "{0} — {1}"
    RecordFollows "Summary, figures and evidence follow …" "简介、数据和证据正在载入……" "Описание, показатели и свидетельства загружаются…"
    RecordMissed "Summary, figures and evidence could not be loaded. " "简介、数据和证据未能载入。" "Описание, показатели и свидетельства не загрузились. "
    LoadAgain "Load them again" "重新载入" "Загрузить снова"

    // Citations.
    Cite "Cite" "引用" "Цитировать"
    CiteView "Cite this view" "引用此视图" "Цитировать вид"
    CopySentence "Copy the sentence" "复制这句话" "Копировать"
    CiteText "Text" "文本" "Текст"
    Copy "Copy" "复制" "Скопировать"
    CopyOf "Copy: {0}" "复制：{0}" "Скопировать: {0}"
    Copied "Copied" "已复制" "Скопировано"
    Accessed "accessed {0}" "访问于{0}" "дата обращения: {0}"
    DataVersion "data version {0}" "数据版本 {0}" "версия данных {0}"
    After "After: {0}" "资料来源：{0}" "По материалам: {0}"

    // Ways between two.
    PathTo "Connection to …" "与……的联系" "Связь с …"
    ToWhom "Connected to whom?" "与谁的联系？" "Связь с кем?"
    Ways "Ways" "路径" "Пути"
    PathTitle "{0} and {1}" "{0}与{1}" "{0} и {1}"
    PathKind "How they are connected" "如何相连" "Как они связаны"
    WaysOf "one shortest way, {0}|{n} shortest ways, {0}" "{n}条最短路径，{0}" "{n} кратчайший путь, {0}|{n} кратчайших пути, {0}|{n} кратчайших путей, {0}"
    WaySteps "{n} step|{n} steps" "每条{n}步" "{n} шаг|по {n} шага|по {n} шагов"
    NoWay "No tie that is shown connects them." "显示的联系中没有连接两者的。" "Показанные связи их не соединяют."
    WayByPlace "No dealings connect them; this way goes by where things lie." "两者没有往来相连；此路径仅由所在位置构成。" "Дела их не связывают; этот путь идёт через расположение."
    OnTheWay "*{0}* and *{1}* on the shortest ways between *{2}* and *{3}*." "*{2}*与*{3}*之间最短路径上的*{0}*和*{1}*。" "*{0}* и *{1}* на кратчайших путях между *{2}* и *{3}*."
    LeavePath "Back to the whole map" "返回全图" "Назад ко всей карте"
    UnknownPath "two entries" "两个条目" "две записи"

    // Stories.
    StartHere "Start here" "从这里开始" "Начните отсюда"
    StoryAlliance "Who joined the 2020 alliance?" "谁加入了2020年的联盟？" "Кто вошёл в альянс 2020 года?"
    StoryDay "What did SCODA sign in 24 hours?" "上合示范区在24小时内签署了什么？" "Что SCODA подписала за 24 часа?"
    StoryParks "Which parks did Suzhou and Suqian build?" "苏州与宿迁共建了哪些园区？" "Какие парки построили Сучжоу и Суцянь?"
    StoryNumbers "What does the Sihanoukville zone count?" "西港特区有哪些数据？" "Что считают в зоне Сиануквиля?"
    StoryStep "{0} of {1}" "第{0}步，共{1}步" "{0} из {1}"
    StoryBack "Back" "上一步" "Назад"
    StoryNext "Next" "下一步" "Дальше"
    LeaveStory "Close the story" "关闭" "Закрыть рассказ"
    UnknownStory "a story" "故事" "рассказ"

    // The list.
    ListHolds "What the list holds" "列表内容" "Что в списке"
    TableLabel "Table" "表格" "Таблица"
    EntriesTab "Entries" "条目" "Записи"
    ArticlesTab "Articles" "文章" "Статьи"
    NameColumn "Name" "名称" "Название"
    FromColumn "From" "一方" "От кого"
    TypeColumn "Type" "类型" "Вид"
    ToColumn "To" "另一方" "С кем"
    SourceColumn "Source" "来源" "Источник"
    OfColumn "Of" "所属" "Чей"
    ValueColumn "Value" "数值" "Значение"
    MeasureColumn "What was measured" "统计内容" "Что измерено"
    TitleColumn "Title" "标题" "Заголовок"
    OutletColumn "Outlet" "媒体" "Издание"
    NoArticleCell "no article" "无文章" "нет статьи"
    SourceCell "{0}, ¶ {1}" "{0}，第{1}段" "{0}, абз. {1}"

    // Keys and help.
    Close "Close" "关闭" "Закрыть"
    Keys "Keys" "按键" "Клавиши"
    KeySearch "search" "搜索" "поиск"
    KeyFit "fit the map" "显示全图" "показать всю карту"
    KeyZoom "zoom in, zoom out" "放大、缩小" "приблизить, отдалить"
    KeyArrows "mark the nearest in that direction; with Shift, move the map" "标记该方向上最近者；按住 Shift 移动地图" "отметить ближайшее в эту сторону; с Shift — сдвинуть карту"
    KeyBrackets "mark the ties of what is marked, one after the other" "依次标记所选者的联系" "отметить связи отмеченного одну за другой"
    KeyEnter "open what is marked" "打开所标记者" "открыть отмеченное"
    KeyDigits "how many ties far, while one neighbourhood is shown" "聚焦时显示几步以内" "на сколько шагов, пока показано одно окружение"
    KeySpace "stop the layout, or let it go on" "暂停或继续布局" "остановить раскладку или продолжить"
    KeyTab "next control, or next tie on a card" "下一个控件，或卡片上的下一条联系" "следующий элемент или следующая связь на карточке"
    KeyEscape "one step out" "后退一步" "на шаг назад"
    KeyWalk "walk along ties, as a tree: ↑ ↓ choose, → goes along, ← back" "沿联系漫步（树形）：↑ ↓ 选择，→ 前往，← 返回" "прогулка по связям деревом: ↑ ↓ выбрать, → пройти, ← назад"
    WalkTitle "Walk along ties" "沿联系漫步" "Прогулка по связям"
    WalkKeys "↑ ↓ choose · → go along · ← back · Enter opens the card · Esc ends" "↑ ↓ 选择 · → 前往 · ← 返回 · Enter 打开卡片 · Esc 结束" "↑ ↓ выбрать · → пройти · ← назад · Enter — карточка · Esc — конец"
    LeaveWalk "End the walk" "结束漫步" "Закончить прогулку"
    SkipToWalk "Walk along ties by keyboard" "用键盘沿联系漫步" "Пройтись по связям с клавиатуры"
    KeyHelp "this sheet" "本页" "этот список"
    Click "Click" "单击" "Щелчок"
    ClickDoes "open the card of a mark, a name or a line" "打开标记、名称或连线的卡片" "открыть карточку знака, названия или линии"
    DoubleClick "Double click" "双击" "Двойной щелчок"
    DoubleClickDoes "stay with a mark and its neighbours; on the ground: zoom in" "只看该标记及其相邻者；在空白处：放大" "оставить знак и его соседей; на фоне — приблизить"
    DragAMark "Drag a mark" "拖动标记" "Перетащить знак"
    DragAMarkDoes "pin it there; a click on its pin lets it go" "将其固定在该处；点击图钉可松开" "закрепить его там; щелчок по булавке отпускает"
    ShiftClick "Shift click, Shift drag" "Shift 单击、Shift 拖动" "Shift + щелчок, Shift + перетаскивание"
    ShiftClickDoes "choose several" "选择多个" "выбрать несколько"
    FingerHeld "Finger held still" "手指按住不动" "Палец неподвижно"
    FingerHeldDoes "point without opening" "指向而不打开" "указать, не открывая"
    LegendDoubleClick "Double click in the legend" "在图例中双击" "Двойной щелчок в легенде"
    LegendDoubleClickDoes "show this alone" "只显示此项" "показать только это"
    AboutTitle "About" "关于" "О проекте"
    AboutWhat "Zonelink shows what a few news articles say about ties between special economic zones, cities and countries. Solid lines are stated in an article, dashed ones follow from it, dotted ones are common knowledge." "Zonelink 展示几篇新闻文章所述的经济特区、城市与国家之间的联系。实线为文章明述，虚线由文章推知，点线为常识。" "Zonelink показывает, что несколько новостных статей говорят о связях особых экономических зон, городов и стран. Сплошные линии — сказано в статье, штриховые — следует из неё, точечные — общеизвестно."
    AboutData "{0} entries, {1} ties and {2} figures, read by hand from {3} articles and read again by a second reader. Every line names its article, paragraph and spelling. Data version {4}." "共 {0} 个条目、{1} 条联系和 {2} 项数据，由人工从 {3} 篇文章中读出，并经第二位读者复核。每一行都注明文章、段落和原文写法。数据版本 {4}。" "{0} записей, {1} связей и {2} показателей прочитаны вручную в {3} статьях и проверены вторым читателем. У каждой строки названы статья, абзац и написание. Версия данных {4}."
    AboutCannot "It cannot tell whether a memorandum led to anything, how a zone is doing today, or what other sources say. Articles praise, misspell and mistranslate: what follows from several places in the text, or from common knowledge, is drawn otherwise than what is stated, and a year that the text leaves out is marked as inferred. Names that are easily confused are told apart on their cards." "它无法说明备忘录是否有了结果、某个区域今天的状况，或其他来源的说法。文章会夸大、拼错、误译：由文中多处推知或属常识的联系，与明述的画法不同；文中未写的年份标为推断。容易混淆的名称在各自的卡片上加以区分。" "Она не скажет, привёл ли меморандум к чему-нибудь, как дела у зоны сегодня и что говорят другие источники. Статьи хвалят, ошибаются в написании и переводе: то, что следует из нескольких мест текста или общеизвестно, нарисовано иначе, чем сказанное, а год, которого в тексте нет, помечен как установленный. Имена, которые легко спутать, различаются на карточках."
    AboutCorrection "Found a mistake? Open the card or view that has it, copy the report, write under it what the article says instead, and send it to whoever publishes this page: the data are plain text files, one for each article, and a change is checked before it appears." "发现错误？打开有误的卡片或视图，复制报告，在其下写明文章的实际说法，并发送给本页面的发布者：数据是纯文本文件，每篇文章一个，改动须经检查后才会出现。" "Нашли ошибку? Откройте карточку или вид, где она есть, скопируйте сообщение, допишите, что на самом деле сказано в статье, и пошлите тому, кто публикует эту страницу: данные — простые текстовые файлы, по одному на статью, и правка проверяется, прежде чем появится."
    CopyReport "Copy a report" "复制报告" "Скопировать сообщение"
    ReportPrompt "What is wrong, and what the article says:" "错误之处，以及文章的说法：" "Что неверно и что сказано в статье:"
    AboutLimits "What is not here may well exist: five articles are not the world. To stand on this map implies no judgement. No borders are drawn." "这里没有的联系未必不存在：五篇文章并不是整个世界。列于此图不含任何评判。图中不画边界。" "Чего здесь нет, вполне может существовать: пять статей — не весь мир. Присутствие на карте не означает оценки. Границы не проводятся."

    // Notices.
    Dismiss "Dismiss" "关闭提示" "Скрыть"
    UnknownPart "This link names {0} that is not here: " "此链接指明的{0}在这里不存在：" "Ссылка называет то, чего здесь нет ({0}): "
    UnknownNode "a zone or place" "园区或地点" "зона или место"
    UnknownTie "a tie" "联系" "связь"
    UnknownCountry "a country" "国家" "страна"
    UnknownInitiative "an initiative" "倡议" "инициатива"
    UnknownKind "a kind" "类型" "вид"
    UnknownClass "a class of tie" "联系类别" "класс связи"
    UnknownBasis "a basis" "依据" "основание"
    UnknownArticle "an article" "文章" "статья"
    UnknownAttribute "an attribute" "属性" "признак"
    UnknownYear "a year" "年份" "год"
    UnknownDepth "a depth of focus" "聚焦深度" "глубина окружения"
    UnknownView "a view" "视图" "вид"
    UnknownLanguage "a language" "语言" "язык"
    PerhapsMeans "Perhaps it means " "可能是指" "Возможно, имеется в виду "
    IsANameOf "“{0}” is a name of " "“{0}”是一个名称，属于" "«{0}» — это название: "
    RestApplied " The rest of the link is applied." "链接的其余部分已生效。" " Остальная часть ссылки применена."
    NoLinkToFile "No link can name a file of your own. Put it beside this page, on the same server, and open the page with ?data= and its name." "链接无法指向您自己的文件。请把文件放在同一服务器上本页旁边，再用 ?data= 加文件名打开本页。" "Ссылка не может указать на ваш собственный файл. Положите его рядом с этой страницей на том же сервере и откройте её с ?data= и именем файла."
    NotCopied "The browser does not let this page write to the clipboard. Copy the address from the address bar: it is the link to this view." "浏览器不允许本页写入剪贴板。请从地址栏复制地址：它就是当前视图的链接。" "Браузер не разрешает этой странице писать в буфер обмена. Скопируйте адрес из адресной строки: это ссылка на этот вид."
    NotCopiedText "The browser does not let this page write to the clipboard. Select the text and copy it." "浏览器不允许本页写入剪贴板。请选中文字并复制。" "Браузер не разрешает этой странице писать в буфер обмена. Выделите текст и скопируйте его."
    MapNotDrawn "The map cannot be drawn: {0}. Search, filters and cards work without it." "地图无法绘制：{0}。搜索、筛选和卡片仍可使用。" "Карту не удаётся нарисовать: {0}. Поиск, фильтры и карточки работают без неё."
    MapStopped "The map cannot be drawn any more: {0}. Reload the page to see it again." "地图无法继续绘制：{0}。请重新载入页面。" "Карту больше не удаётся рисовать: {0}. Перезагрузите страницу, чтобы увидеть её снова."
    NotLaidOut "The map could not be laid out anew ({0}); it stays as it was." "地图未能重新布局（{0}），保持原样。" "Не удалось разложить карту заново ({0}); она осталась прежней."
    LaterMissed "Cards and lists could not be loaded. Choose again to try once more." "卡片和列表未能载入。请再选一次以重试。" "Карточки и списки не загрузились. Выберите ещё раз, чтобы повторить."
    LanguageMissed "The texts in this language could not be loaded. Choose it again to try once more." "该语言的文本未能载入。请再次选择以重试。" "Тексты на этом языке не загрузились. Выберите его ещё раз, чтобы повторить."

    // Files.
    OwnGraph "A graph of your own" "您自己的图" "Ваш собственный граф"
    OpenOwnGraph "Open a graph of your own" "打开您自己的图" "Открыть свой граф"
    OpenOwnHint "CSV, GEXF, GraphML or JSON Graph Format; or drop it on the page. It stays on this computer." "CSV、GEXF、GraphML 或 JSON Graph Format；也可拖放到本页。文件不会离开这台电脑。" "CSV, GEXF, GraphML или JSON Graph Format; можно перетащить на страницу. Файл остаётся на этом компьютере."
    DropHere "Drop the file to see its graph. It stays on this computer." "松开以查看文件中的图。文件不会离开这台电脑。" "Отпустите файл, чтобы увидеть его граф. Он остаётся на этом компьютере."
    ReadingFile "Reading the file" "正在读取文件" "Файл читается"
    LayingOut "Laying out the map" "正在布局地图" "Карта раскладывается"
    Cancel "Cancel" "取消" "Отмена"
    WhatWasMended "What was mended in it" "对文件所做的修正" "Что в нём исправлено"
    Columns "Columns" "列" "Столбцы"
    BackToOurMap "Back to Zonelink’s map" "返回 Zonelink 地图" "Назад к карте Zonelink"
    WhatColumnsAre "What the columns are" "各列的含义" "Что означают столбцы"
    DrawItSo "Draw it so" "照此绘制" "Нарисовать так"
    OnlyBeside "“{0}”: only a file beside this page can be opened by its address" "“{0}”：只能按地址打开本页旁边的文件" "«{0}»: по адресу можно открыть только файл рядом с этой страницей"
    TwoVersions "The page and the part that opens files are of two versions. Load the page again." "页面与打开文件的部分版本不同。请重新载入页面。" "Страница и часть, открывающая файлы, разных версий. Загрузите страницу ещё раз."
    RoleLeftOut "left out" "忽略" "не читать"
    RoleSource "source: id or name" "起点：标识或名称" "начало: идентификатор или название"
    RoleTarget "target: id or name" "终点：标识或名称" "конец: идентификатор или название"
    RoleSourceName "source: name" "起点：名称" "начало: название"
    RoleTargetName "target: name" "终点：名称" "конец: название"
    RoleSourceCountry "source: country" "起点：国家" "начало: страна"
    RoleTargetCountry "target: country" "终点：国家" "конец: страна"
    RoleSourceLat "source: latitude" "起点：纬度" "начало: широта"
    RoleSourceLon "source: longitude" "起点：经度" "начало: долгота"
    RoleTargetLat "target: latitude" "终点：纬度" "конец: широта"
    RoleTargetLon "target: longitude" "终点：经度" "конец: долгота"
    RoleSourceElse "source: something else" "起点：其他" "начало: другое"
    RoleTargetElse "target: something else" "终点：其他" "конец: другое"
    RoleType "type of tie" "联系类型" "вид связи"
    RoleDate "date" "日期" "дата"
    RoleWeight "weight" "权重" "вес"
    RoleDirected "whether it has a direction" "是否有方向" "есть ли направление"
    RoleHyper "id of a tie of many" "多方联系的标识" "идентификатор многосторонней связи"
    RoleId "id" "标识" "идентификатор"
    RoleName "name" "名称" "название"
    RoleElse "something else" "其他" "другое"
}

phrases! {
    /// Something that only the first screen and pages without scripts say: the program does not carry it.
    PaperPhrase:
    FirstSentence "Special economic zones, cities and countries: who partners with whom, read from news articles, each tie with its evidence." "经济特区、城市与国家：谁与谁合作，取自新闻文章，每条联系都附有证据。" "Особые экономические зоны, города и страны: кто с кем сотрудничает, по новостным статьям, каждая связь — со свидетельством."
    FirstNote "Names and filters follow in a moment." "名称和筛选即将出现。" "Названия и фильтры появятся через мгновение."
    FirstMap "The map of ties, settled; its names follow" "已布局的联系地图，名称随后出现" "Готовая карта связей; названия появятся следом"
    CouldNotStart "The map could not start ({0}). Load the page again; the plain list works without it." "地图未能启动（{0}）。请重新载入页面；纯文本列表无需地图也可使用。" "Карта не запустилась ({0}). Загрузите страницу ещё раз; простой список работает и без неё."
    ReadAsList "Read as a plain list" "以纯文本列表阅读" "Читать простым списком"
    PlainListTitle "Everything as a list" "全部内容列表" "Всё одним списком"
    NeedsScripts "The interactive map needs JavaScript and WebAssembly: a current Firefox, Chrome, Edge or Safari has both. If you switched them off for this site, switch them on. Each name leads to its page with all ties and evidence, which needs no script." "互动地图需要 JavaScript 和 WebAssembly：当前版本的 Firefox、Chrome、Edge 或 Safari 均支持。如果您为本站关闭了它们，请重新打开。每个名称都通向其页面，列有全部联系与证据，无需脚本。" "Интерактивной карте нужны JavaScript и WebAssembly: они есть в современных Firefox, Chrome, Edge и Safari. Если вы отключили их для этого сайта, включите снова. Каждое название ведёт на страницу со всеми связями и свидетельствами, которой скрипты не нужны."
    NoPageHere "There is no page here" "此处没有页面" "Здесь нет страницы"
    SoughtName "Name of a zone, city, country or organisation" "经济特区、城市、国家或组织的名称" "Название зоны, города, страны или организации"
    SearchTheMap "Look on the map" "在地图上查找" "Искать на карте"
    OpenOnTheMap "Open on the map" "在地图上打开" "Открыть на карте"
    PageNote "Read from news articles; what is not here may well exist. To be listed implies no judgement." "取自新闻文章；这里没有的未必不存在。列入不含任何评判。" "По новостным статьям; чего здесь нет, вполне может существовать. Упоминание не означает оценки."
}
