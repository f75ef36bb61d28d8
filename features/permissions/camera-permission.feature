@theme:permissions
Feature: The camera is asked for when it is needed, and may be refused

  @PM-01 @major @automatic
  @CN-APP-3.1 @CN-APP-4.6 @CN-MIIT-26 @AND-PERM-RT
  Rule: Camera requested at the moment the user starts the face function, alone
    Not at launch, not on the way, not in a row with other permissions. A function that ends without asking for the
    camera and without using it is not subject to this rule: NOT_APPLICABLE.

    PASS proves: The camera was asked for only once the face function was started, and alone.

    PASS does not prove: Requests on ways that were not walked.

    Scenario: The camera is asked for at the face function, alone
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the camera was asked for only once the face function was started, and alone

  @PM-02 @blocker @automatic
  @CN-APP-4.2 @CN-TAF-078.4 @AND-PERM-RT
  Rule: Core journeys work without camera permission
    Each core journey of the app statement is made once before the denial, as the control experiment, and once after it.
    A function that never asks for the camera is not subject to this rule: NOT_APPLICABLE.

    PASS proves: Each core journey declared worked before the camera was denied and after.

    PASS does not prove: Functions that the statement does not declare.

    Scenario: The core journeys work after the camera was denied
      Given a fresh install on which nothing has been agreed to
      And the core journeys work
      When a person starts the face function, agrees to the face and denies the camera
      Then the core journeys still work without the camera

  @PM-03 @major @automatic @once
  @CN-APP-3.5
  Rule: No permission state changed by update
    The permissions that the person had granted and denied are the same after an update. The build before is used, the
    build under test is put over it with the data kept, and it is opened and closed several times before the permissions
    are read anew, as had been done before the update. What only the new build asks for is new, not changed. A package
    that asks for no permission that a person must grant is not subject to this rule: NOT_APPLICABLE.

    PASS proves: The phone held each permission that both builds ask for as before, the camera once granted and once
    denied, after an update that the phone carried out and after which the data were those of the same installation.

    PASS does not prove: Updates from other builds; permissions other than the camera in the state in which nobody had
    been asked for them; settings within the app; what is asked for anew; what a phone's maker does at updates from its
    store.

    Scenario: The update leaves what was granted
      Given the older version of the app, in which the camera was allowed
      When a person updates the app to the version under test and opens it several times
      Then every permission is as it was before

    Scenario: The update leaves what was denied
      Given the older version of the app, in which the camera was denied
      When a person updates the app to the version under test and opens it several times
      Then every permission is as it was before

  @PM-04 @major @automatic @once
  @CN-APP-4.1 @CN-41391-6.5_D_E @MASVS-PRIVACY-1 @ADA-1.8.1.1 @CN-41391-6.7_F @CN-TC260-PG
  Rule: No permissions unrelated to functions (SMS, contacts, phone list by face SDK)
    The permissions of the package are set against the functions of the statement; what no function explains, such as
    SMS, contacts or the list of apps for a face SDK, is a finding. A kind of face function explains the permissions that
    permissions.yaml lists for it; for any other the statement gives the purpose. A purpose of that list is taken as
    declared, another is a question for an assessor. Permissions that collect nothing about a person are not judged.

    PASS proves: Each permission of the installed package that collects personal information has a declared function or
    purpose.

    PASS does not prove: That the declared function is in the app and uses the permission for that; what permissions of
    the phone's maker collect.

    Scenario: Every permission belongs to a function
      Given the package of the app
      Then every permission belongs to a declared function

  @PM-05 @major @assisted
  @IOS-PLIST-CAM @IOS-PLIST-FACEID @CN-APP-2.3
  Rule: Purpose strings specific (iOS) / rationale shown (Android)
    Each purpose string of the package, or the reason that the app shows, says for what the camera is used in this app;
    "for a better experience" is not specific. Packages for Android have no purpose strings, and a function that ends
    without asking for the camera shows no reason: NOT_APPLICABLE.

    PASS proves: Where the camera was asked for, a reason was shown that names what it is used for; in a package for iOS
    the purpose of the camera, and that of Face ID where there is one, names it in each language, quoted.

    PASS does not prove: That the camera is used for nothing else; what purposes of other permissions say.

    @once
    Scenario: Purposes are specific
      Given the package of the app
      Then every purpose string is specific

    Scenario: The reason shown is specific
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the reason shown for the camera is specific
