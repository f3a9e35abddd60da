// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/carrying.h"
#include "core/import/codes.h"

namespace rt {

void carryRelations(Carrying& carrying) {
    using R = RelationColumn;
    QHash<QUuid, FamilyId> families;
    carrying.each(ImportKind::Relations, [&](const ListedRow& row) {
        if (families.isEmpty())
            for (const char* table : {"adult", "child"}) {
                auto s = carrying.db.prepare(std::string("SELECT id, family FROM ") + table);
                while (s.step())
                    families.insert(s.uuid(0), s.id<FamilyId>(1));
            }
        const QUuid who = row.link(R::Person), whom = row.link(R::Relative);
        carrying.make<Relation>({row.planned.named.id}, [&](Relation& one) {
            if (row.isNew()) {
                one.family = families.value(whom);
                one.who = who;
                one.whom = whom;
                one.kin = kinOf(row[R::Relation]);
                one.to = {};
            }
            ListedRelation listed = listedRelation(one);
            listed.word = row[R::Relation];
            row.into(listed.parentalResponsibility, R::ParentalResponsibility);
            row.into(listed.livesWith, R::LivesWith);
            one.note = noteOf(listed, one.note);
        });
        if (row.isNew() && carrying.knows<Adult>(who))
            carrying.make<Adult>({who}, [&](Adult& adult) {
                if (!adult.part.isEmpty())
                    return;
                adult.part = QString(row[R::Relation]).replace(u'_', u' ');
                adult.part[0] = adult.part[0].toUpper();
            });
    });
}

} // namespace rt
