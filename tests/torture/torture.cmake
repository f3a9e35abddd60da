# SPDX-License-Identifier: GPL-3.0-or-later
# Real processes on a real folder. Exit 77: something is missing on this machine, and it says what.
function(rt_torture name script)
  add_test(NAME "torture: ${name}"
    COMMAND ${PYTHON3} -B ${PROJECT_SOURCE_DIR}/tests/torture/${script} $<TARGET_FILE:roundtablectl> ${ARGN})
  set_tests_properties("torture: ${name}" PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 600)
endfunction()

rt_torture("processes killed at any moment lose nothing" killed.py)
