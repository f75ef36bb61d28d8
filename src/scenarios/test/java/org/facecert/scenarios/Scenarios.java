package org.facecert.scenarios;

import io.cucumber.junit.platform.engine.Constants;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/**
 * All scenarios, as an IDE shows them; one is run with {@code
 * -Dcucumber.features=PATH.feature:LINE}. Not named as tests are: a build compiles it and never
 * runs it.
 */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("../../features")
@ConfigurationParameter(key = Constants.GLUE_PROPERTY_NAME, value = "org.facecert.scenarios")
@ConfigurationParameter(key = Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
final class Scenarios {}
