import {
  FluentProvider,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Title3,
} from "@fluentui/react-components";
import { theme } from "./theme";

/** The whole pane where the add-in cannot work at all: why, and what to do next. */
export function Unusable({ because }: { because: { title: string; next: string } }) {
  return (
    <FluentProvider theme={theme}>
      <main style={{ padding: "16px" }}>
        <Title3 as="h1" block style={{ margin: "0 0 16px" }}>
          Earlier Permanence
        </Title3>
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{because.title}</MessageBarTitle>
            {because.next}
          </MessageBarBody>
        </MessageBar>
      </main>
    </FluentProvider>
  );
}
