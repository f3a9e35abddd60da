# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed where, and the Debian package (packaging/deb). Nothing touches a profile: those
# are the person's, and stay when the package goes.
include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY TRUE) # packing builds nothing that was not asked for
set(app_id org.roundtable.Roundtable)
set(desktop ${PROJECT_SOURCE_DIR}/resources/desktop/${app_id})

install(TARGETS roundtable roundtablectl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${desktop}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${desktop}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES LICENSE RENAME copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/roundtable)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/roundtable)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME roundtable)
set(CPACK_PACKAGE_CONTACT "The Roundtable engineers <roundtable@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "weekly hub meeting for children's social care")
set(CPACK_PACKAGE_DESCRIPTION "Prepare, hold and write down a hub's weekly meeting about its families:
 an agenda with reasons, reflection and direction side by side, actions that
 come back, a signed record for each child. Data stays in an encrypted file.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# what the linker does not see: a newer SQLCipher than Debian 12's own, icons, fonts
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsqlcipher1 (>= 4.5.6), qt6-svg-plugins | libqt6svg6 (<< 6.7), breeze-icon-theme")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, fonts-noto-core")
include(CPack)
