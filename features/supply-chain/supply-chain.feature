@theme:supply-chain
Feature: What the app is made of

  @SU-01 @major @automatic @once
  @MASVS-CODE-1_2_3_4 @MASVS-PRIVACY-1 @CN-APP-2.1
  Rule: SBOM / SDK inventory equals what is in the package
    The applicant's list of components and SDKs is what the package contains; what is in the package and not on the list
    is a finding.

    PASS proves: Nothing was found in the package's code that is neither the app's own nor on the applicant's list.

    PASS does not prove: What code does that is loaded later; who wrote code that bears the app's own name.

    Scenario: The inventory is what the package holds
      Given the package of the app
      Then its third-party code is what the applicant's inventory lists

  @SU-02 @major @automatic @once
  @ADA-1.6.2.1 @ADA-1.7.1.1_1.7.3.1 @MASVS-CODE-1_2_3_4 @MASVS-PLATFORM-1
  Rule: No components with known vulnerabilities; release build signed, not debuggable
    The package holds no component with a known vulnerability, is signed and cannot be debugged.

    PASS proves: The package is signed, cannot be debugged, and the components whose versions it tells are not on the
    laboratory's list.

    PASS does not prove: That the list is complete; that code without a version of its own has no vulnerability.

    Scenario: The build is sound
      Given the package of the app
      Then it is signed, not debuggable and without known vulnerabilities

  @SU-03 @major @documentary @once
  @FPP-SEC @CN-CFEII-0009 @CN-41819-5-CAP
  Rule: Face SDK version, vendor, evaluation certificate on file
    Version and vendor of the face SDK and its evaluation certificate are on file.

    Scenario: The SDK's certificate is in the dossier
      Given the dossier of the applicant
      Then the document "SDK certificate" is in the dossier
      And the document "SDK certificate" speaks of "version"
      And the document "SDK certificate" speaks of "vendor"

  @SU-04 @minor @assisted @once
  @IOS-MANIFEST @CN-MIIT-26
  Rule: SDK privacy manifest / compliance guide followed
    The privacy manifest of each SDK, or its guide to compliance, is there and followed. Packages without a third-party
    SDK are not subject to this rule: NOT_APPLICABLE.

    PASS proves: Each SDK found in the package whose maker asks to be named has words in the notices that may name it,
    and an assessor found the guides of all of them followed.

    PASS does not prove: What SDKs ask that were not found, or whose guides are not known; when the app starts them.

    Scenario: The guides of the SDKs are followed
      Given a fresh install on which nothing has been agreed to
      When a person reads the notices and lists that the app keeps for later to their ends
      Then the privacy manifest or guide of each SDK is followed

  @SU-05 @blocker @automatic @once
  @suite-rule
  Rule: Exact build under test identified (package, version, hash, signer) and equals the store build
    The build under test is identified by package, version, hash and signer, and is the one in the store. It is a rule
    of the suite: a verdict about another build is worth nothing. Where the build on the phone is not the declared one,
    every other scenario is void. The app speaks the language declared, because the words of the statement are looked
    for in it.

    PASS proves: The installed package has the declared version, the file installed has the declared hash, the screens
    looked at are in the declared language, and contents and signers are those of the laboratory's copy from the store.

    PASS does not prove: That the laboratory's copy was taken from the store that people use.

    Scenario: The build on the phone is the one that is declared
      Given the build that is on the phone
      Then version and hash are as the applicant declares

    Scenario: The app speaks the language that is declared
      Given a fresh install on which nothing has been agreed to
      When a person looks at the first screens of the app
      Then they are in the language that the applicant declares

    Scenario: The build is the one in the store
      Given the package of the app
      Then it is identified and equals the build of the store
