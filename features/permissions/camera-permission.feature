@theme:permissions
Feature: The camera is asked for when it is needed, and may be refused

  @PM-01 @major @automatic
  @CN-APP-3.1 @CN-APP-4.6 @CN-MIIT-26 @AND-PERM-RT
  Rule: Camera requested at the moment the user starts the face function, alone
    Not at launch, not on the way, not in a row with other permissions. A function that ends without asking for the
    camera and without using it is not subject to this rule: NOT_APPLICABLE.

    Scenario: The camera is asked for at the face function, alone
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the camera was asked for only once the face function was started, and alone

  @PM-02 @blocker @automatic
  @CN-APP-4.2 @CN-TAF-078.4 @AND-PERM-RT
  Rule: Core journeys work without camera permission
    Each core journey of the app statement is made once before the denial, as the control experiment, and once after it.
    A function that never asks for the camera is not subject to this rule: NOT_APPLICABLE.

    Scenario: The core journeys work after the camera was denied
      Given a fresh install on which nothing has been agreed to
      And the core journeys work
      When a person starts the face function, agrees to the face and denies the camera
      Then the core journeys still work without the camera
