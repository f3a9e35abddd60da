# SPDX-License-Identifier: GPL-3.0-or-later
# Two programs over one core: roundtablectl links no Widgets.
if(EXISTS ${PROJECT_SOURCE_DIR}/app/ctl/main.cpp)
  rt_layer(rt_ctl app/ctl PCH ${core_pch} LINKS rt_import rt_demo rt_print)
  add_executable(roundtablectl app/ctl/main.cpp)
  target_link_libraries(roundtablectl PRIVATE rt_ctl)
  rt_compile_options(roundtablectl)
endif()
if(EXISTS ${PROJECT_SOURCE_DIR}/app/window/main.cpp)
  rt_layer(rt_window app/window PCH ${ui_pch} LINKS rt_shell rt_pages rt_demo)
  add_executable(roundtable app/window/main.cpp)
  target_link_libraries(roundtable PRIVATE rt_window)
  rt_compile_options(roundtable)
endif()
