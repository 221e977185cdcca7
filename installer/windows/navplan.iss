; Setup of NavPlan for one user, without administrator. Compiled by `build.py`, which gives Version and Bundle:
;     ISCC /DVersion=1.2.3 /DNumbers=1.2.3.0 /DBundle=..\..\dist\navplan /DMade=..\..\build\made navplan.iss
; Silent for those who distribute: NavPlan-1.2.3-oppsett.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART [/DIR="..."] [/LOG="..."]
; Never change AppId: it is how Windows knows that a new version takes the place of the old one.

#ifndef Version
  #error Version is not given. Use build.py.
#endif

[Setup]
AppId={{8CBBA65B-B31B-4E88-A4F9-7DA2C51CD941}
AppName=NavPlan
AppVersion={#Version}
AppVerName=NavPlan {#Version}
AppPublisher=NavPlan
VersionInfoVersion={#Numbers}
VersionInfoProductName=NavPlan
PrivilegesRequired=lowest
DefaultDirName={localappdata}\Programs\NavPlan
DisableProgramGroupPage=yes
DisableDirPage=auto
UsePreviousAppDir=yes
UsePreviousTasks=yes
ShowLanguageDialog=no
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
#ifndef Trial
MinVersion=10.0
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
#endif
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
SetupIconFile={#Made}\navplan.ico
UninstallDisplayIcon={app}\NavPlan.exe
UninstallDisplayName=NavPlan
OutputBaseFilename=NavPlan-{#Version}-oppsett
#ifdef Signed
SignTool=navplan
SignedUninstaller=yes
#endif

[Languages]
Name: "nb"; MessagesFile: "compiler:Languages\Norwegian.isl"

[CustomMessages]
nb.PlanFile=NavPlan-plan
nb.DesktopIcon=Snarvei på skrivebordet
nb.StartNow=Start NavPlan
nb.Newer=En nyere versjon av NavPlan (%1) er alt installert. Denne er %2. Fjern den nyere først hvis du virkelig vil ha den eldre. Planene blir liggende.
nb.PlansStay=NavPlan er fjernet. Planene, innstillingene og sikkerhetskopiene ligger der de lå.

[Tasks]
Name: "desktop"; Description: "{cm:DesktopIcon}"; Flags: unchecked

[InstallDelete]
; What the older version brought and the newer does not; nothing of the user's lies here.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{userprograms}\NavPlan"; Filename: "{app}\NavPlan.exe"; AppUserModelID: "NavPlan"
Name: "{userdesktop}\NavPlan"; Filename: "{app}\NavPlan.exe"; Tasks: desktop

[Registry]
Root: HKCU; Subkey: "Software\Classes\.navplan"; ValueType: string; ValueData: "NavPlan.Plan"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\.navplan\OpenWithProgids"; ValueType: string; ValueName: "NavPlan.Plan"; ValueData: ""; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\NavPlan.Plan"; ValueType: string; ValueData: "{cm:PlanFile}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\NavPlan.Plan\DefaultIcon"; ValueType: string; ValueData: "{app}\NavPlan.exe,0"
Root: HKCU; Subkey: "Software\Classes\NavPlan.Plan\shell\open\command"; ValueType: string; ValueData: """{app}\NavPlan.exe"" ""%1"""

[Run]
Filename: "{app}\NavPlan.exe"; Description: "{cm:StartNow}"; Flags: postinstall nowait skipifsilent

[Code]
const
  Uninstalled = 'Software\Microsoft\Windows\CurrentVersion\Uninstall\{8CBBA65B-B31B-4E88-A4F9-7DA2C51CD941}_is1';

function InitializeSetup(): Boolean;
var
  There: String;
  Old, New: Int64;
begin
  Result := True;
  if RegQueryStringValue(HKCU, Uninstalled, 'DisplayVersion', There) then
    if StrToVersion(There, Old) and StrToVersion('{#Numbers}', New) then
      if ComparePackedVersion(Old, New) > 0 then
      begin
        SuppressibleMsgBox(FmtMessage(CustomMessage('Newer'), [There, '{#Version}']), mbError, MB_OK, IDOK);
        Result := False;
      end;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if (Step = usDone) and not UninstallSilent then
    MsgBox(CustomMessage('PlansStay'), mbInformation, MB_OK);
end;
