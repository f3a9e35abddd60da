# SPDX-License-Identifier: GPL-3.0-or-later
# Strangers' bytes: what fuzzing found is replayed as plain tests. With the preset "fuzz" (clang)
# each target becomes a libFuzzer program: build/fuzz/fuzz_Cargo CORPUS_FOLDER tests/fuzz/corpus/Cargo
option(FUZZ "Build libFuzzer programs; needs clang" OFF)
rt_tests(fuzz_tests fuzz LINKS rt_sync rt_import)
if(FUZZ)
  file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*.cpp)
  list(FILTER fuzz_sources EXCLUDE REGEX "replay_test")
  add_library(fuzz_targets STATIC ${fuzz_sources})
  target_link_libraries(fuzz_targets PUBLIC rt_sync rt_import)
  foreach(name Sealed Cargo Received Pack Snapshot Member Members Invitation Names Csv KeyFile Backup)
    file(CONFIGURE OUTPUT fuzz_${name}.cpp CONTENT
      "#include \"tests/fuzz/targets.h\"\nextern \"C\" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { return rt::fuzz::fuzz@name@(data, size); }\n" @ONLY)
    add_executable(fuzz_${name} ${PROJECT_BINARY_DIR}/fuzz_${name}.cpp)
    target_link_libraries(fuzz_${name} PRIVATE fuzz_targets)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  endforeach()
endif()
