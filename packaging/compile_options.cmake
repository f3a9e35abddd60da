# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings are errors in tests, in CI and under sanitizers, with the compiler that we develop with:
# a warning that another one invents must not keep anybody from running the program or its tests.
# Release builds carry the OpenSSF hardening flags (security.md).
function(rt_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor)
  if((CMAKE_BUILD_TYPE STREQUAL "Debug" OR SANITIZE) AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU"
     AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  target_compile_definitions(${target} PRIVATE QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS)
endfunction()

if(SANITIZE)
  add_compile_options(-fsanitize=${SANITIZE} -fno-sanitize-recover=all -g1)
  add_link_options(-fsanitize=${SANITIZE})
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
elseif(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND NOT SANITIZE)
  set(CMAKE_CXX_FLAGS_RELEASE "-O2")
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong
    -fstack-clash-protection -ftrivial-auto-var-init=zero)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees overflows in std::string and std::optional at -O2 that are not there (its PR 105651)
    add_compile_options(-Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-maybe-uninitialized)
  endif()
  check_cxx_compiler_flag(-fcf-protection=full HAS_CF_PROTECTION)
  if(HAS_CF_PROTECTION)
    add_compile_options(-fcf-protection=full)
  endif()
  add_link_options(-Wl,-z,relro,-z,now -Wl,-z,noexecstack)
  include(CheckPIESupported)
  check_pie_supported()
endif()
