package io.rockpool.processor;

/** The same of pools that threads share. */
class SharedSettingsTest extends SettingsTest {

  @Override
  String threading() {
    return "SHARED";
  }
}
