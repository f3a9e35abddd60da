// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

#include <span>

namespace rt::demo {

// Numbers that follow from a seed, the same with every compiler and library (splitmix64).
class Chance {
public:
    explicit Chance(quint64 seed) : m_state(seed) {}

    quint64 next() {
        m_state += 0x9E3779B97F4A7C15u;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    int below(int n) { return int((next() >> 33) % quint64(n)); }

    int between(int from, int to) { return from + below(to - from + 1); } // both with

    bool perMille(int p) { return below(1000) < p; }

    bool percent(int p) { return below(100) < p; }

    template <class T> const T& of(std::span<const T> all) {
        return all[size_t(below(int(all.size())))];
    }

private:
    quint64 m_state;
};

} // namespace rt::demo
