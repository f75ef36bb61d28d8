package org.facecert.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.facecert.files.DiskFault;
import org.facecert.statement.Lab;
import org.facecert.traffic.country.CountryDatabase;
import org.facecert.traffic.country.CountryFinder;

/** Opens the laboratory's database of countries, before anything else begins. */
final class LabCountries {

  private LabCountries() {}

  /**
   * @throws UserError when the one that the statement names cannot be used
   */
  static CountryFinder of(Lab lab, InstantSource clock) {
    return lab.countries()
        .map(file -> open("lab: countries: ", file, clock))
        .orElseGet(CountryFinder::none);
  }

  /**
   * @param said by whom it is named
   * @throws UserError when it cannot be used
   */
  static CountryFinder open(String said, Path file, InstantSource clock) {
    try {
      return CountryDatabase.open(file, clock);
    } catch (NoSuchFileException e) {
      throw new UserError(said + file + ": there is no such file; check the path", e);
    } catch (IOException e) {
      throw new UserError(said + file + ": " + DiskFault.reason(e), e);
    }
  }
}
