// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QApplication>

#include <functional>

namespace rt {

// A fault in whatever an event set off (the disk is gone, a file is damaged) becomes a sentence in
// the window; the program goes on, since nothing was half done.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    std::function<void(const Fault&)> onFault;

    bool notify(QObject* receiver, QEvent* event) override {
        try {
            return QApplication::notify(receiver, event);
        } catch (const Fault& fault) {
            if (!onFault)
                throw;
            onFault(fault);
            return true;
        }
    }
};

} // namespace rt
