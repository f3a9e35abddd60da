// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/scale_section.h"

#include "ui/pages/meeting/scribe_parts.h"
#include "ui/text/discussion_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString lastOf(const DiscussionSheet& sheet, const QString& voice) {
    for (const VoiceLine& line : sheet.scaleHistory)
        if (line.voice.compare(voice, Qt::CaseInsensitive) == 0 && !line.points.empty())
            return QString::number(line.points.back().number);
    return {};
}

// Those who spoke before, the hub first; else the hub and each child.
QStringList expectedVoices(const DiscussionSheet& sheet) {
    QStringList all{u"Hub"_s};
    const auto add = [&](const QString& voice) {
        if (!voice.isEmpty() && !all.contains(voice, Qt::CaseInsensitive))
            all << voice;
    };
    for (const Scale& scale : sheet.scales)
        add(scale.voice);
    for (const VoiceLine& line : sheet.scaleHistory)
        add(line.voice);
    for (const AgendaChild& child : sheet.line.children)
        if (child.born.isValid())
            add(child.given);
    for (const Adult& adult : sheet.adults)
        add(adult.part.section(u',', 0, 0).trimmed());
    return all;
}

} // namespace

ScaleSection::ScaleSection(DraftKeeper& drafts)
    : m_question(lineEdit(tr("Scale question"), tr("The question, from 0 to 10"))),
      m_because(lineEdit(tr("What makes it this number"), tr("What makes it this number"))),
      m_owed(new QCheckBox(tr("Sentence owed"))) {
    const SectionHead head = section(tr("4  Scale"), tr("Shown together"));
    m_remark = wrapped({}, Type::Caption, QPalette::Link);
    auto* box = column(gap::xs);
    setLayout(box);
    box->addLayout(head.box);
    box->addWidget(m_question);
    auto* flow = new FlowLayout;
    box->addLayout(flow);
    drafts.add(u"scale-question"_s, m_question);
    for (int i = 0; i < most; ++i) {
        VoiceField field{new QWidget, lineEdit(tr("Voice %1").arg(i + 1), tr("Voice")),
                         lineEdit(tr("Number %1").arg(i + 1), u"0-10"_s)};
        field.number->setValidator(new QIntValidator(0, 10, field.number));
        field.box->setLayout(row({field.voice, field.number}));
        field.box->layout()->setContentsMargins(0, 0, gap::s, 0);
        onTextSize(field.voice, [field] {
            field.voice->setFixedWidth(scaled(72));
            field.number->setFixedWidth(scaled(56));
        });
        flow->addWidget(field.box);
        drafts.add(u"voice-%1"_s.arg(i), field.voice);
        drafts.add(u"number-%1"_s.arg(i), field.number);
        connect(field.number, &QLineEdit::textChanged, this, &ScaleSection::remark);
        connect(field.voice, &QLineEdit::textChanged, this, [field](const QString& voice) {
            field.number->setAccessibleName(tr("Number, %1").arg(voice));
        });
        m_voices.push_back(field);
    }
    box->addLayout(row({m_because, m_owed}, 0));
    box->addWidget(m_remark);
    drafts.add(u"scale-because"_s, m_because);
    drafts.add(u"scale-owed"_s, m_owed);
    connect(m_because, &QLineEdit::textChanged, this, &ScaleSection::remark);
    connect(m_owed, &QCheckBox::toggled, this, &ScaleSection::remark);
}

void ScaleSection::show(const DiscussionSheet& sheet, const Settings& settings) {
    m_settings = settings;
    m_discussion = sheet.discussion.id;
    m_child = sheet.scaleChild;
    m_question->setText(sheet.scaleQuestion.isEmpty() ? tr("How safe is it at home?")
                                                      : sheet.scaleQuestion);
    const QStringList voices = expectedVoices(sheet);
    for (int i = 0; i < most; ++i) {
        const QString voice = i < voices.size() ? voices[i] : QString();
        const QString last = lastOf(sheet, voice);
        const VoiceField& field = m_voices[size_t(i)];
        field.voice->setText(voice);
        // Tab goes from number to number, and into the name of a voice that is not there yet
        field.voice->setFocusPolicy(voice.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
        field.number->clear();
        field.number->setPlaceholderText(last.isEmpty() ? u"0-10"_s : tr("was %1").arg(last));
        field.box->setVisible(i <= voices.size());
        for (const Scale& scale : sheet.scales)
            if (scale.voice.compare(voice, Qt::CaseInsensitive) == 0)
                field.number->setText(QString::number(scale.number));
    }
    m_because->setText(sheet.scales.empty() ? QString() : sheet.scales.front().because);
    m_because->setCursorPosition(0);
    m_owed->setChecked(!sheet.scales.empty() && sheet.scales.front().owed);
    remark();
}

std::vector<VoiceNumber> ScaleSection::numbers() const {
    std::vector<VoiceNumber> all;
    for (const VoiceField& field : m_voices) {
        const QString voice = field.voice->text().trimmed();
        if (!voice.isEmpty() && field.number->hasAcceptableInput())
            all.push_back({voice, field.number->text().toInt()});
    }
    return all;
}

std::optional<ScaleRound> ScaleSection::round() const {
    const auto spoken = numbers();
    if (spoken.empty() || lacksSentence())
        return std::nullopt;
    const QString because = m_because->text().trimmed();
    return ScaleRound{m_discussion, m_child, m_question->text().trimmed(),
                      spoken,       because, because.isEmpty() ? Sentence::Owed : Sentence::Given};
}

bool ScaleSection::lacksSentence() const {
    return !numbers().empty() && m_because->text().trimmed().isEmpty() && !m_owed->isChecked();
}

void ScaleSection::takeFocus() {
    m_voices.front().number->setFocus(Qt::ShortcutFocusReason);
}

std::optional<ScaleSpread> ScaleSection::spread() const {
    std::vector<Scale> said;
    for (const VoiceNumber& one : numbers()) {
        Scale scale;
        scale.voice = one.voice;
        scale.number = one.number;
        said.push_back(std::move(scale));
    }
    return scaleSpread(said, m_settings);
}

// The question that the room should answer next: for the hub's number, or a wide spread.
void ScaleSection::remark() {
    const auto spoken = numbers();
    if (spoken.empty())
        setWords(m_remark, {});
    else if (lacksSentence())
        setWords(m_remark, scaleQuestion(spoken.front().number));
    else
        setWords(m_remark, spread() ? spreadQuestion(*spread()) : QString());
    Q_EMIT changed();
}

} // namespace rt
