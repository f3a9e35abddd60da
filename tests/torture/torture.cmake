# SPDX-License-Identifier: GPL-3.0-or-later
# Real processes on a real folder. Exit 77: something is missing on this machine, and it says what.
function(rt_torture name script)
  add_test(NAME "torture: ${name}"
    COMMAND ${PYTHON3} -B ${PROJECT_SOURCE_DIR}/tests/torture/${script} $<TARGET_FILE:roundtablectl> ${ARGN})
  set_tests_properties("torture: ${name}" PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 600)
endfunction()

pkg_check_modules(fuse3 IMPORTED_TARGET fuse3)
if(fuse3_FOUND)
  add_executable(faulty_folder tests/torture/faulty_folder.cpp)
  target_link_libraries(faulty_folder PRIVATE PkgConfig::fuse3)
  target_compile_definitions(faulty_folder PRIVATE _FILE_OFFSET_BITS=64)
  rt_compile_options(faulty_folder)
  set(faulty_folder $<TARGET_FILE:faulty_folder>)
endif()

rt_torture("processes killed at any moment lose nothing" killed.py)
rt_torture("a drive that tears, refuses and goes away loses nothing" faulty.py ${faulty_folder})
rt_torture("a real Samba server, killed and started again, loses nothing" samba.py)
