/** `npm run sandbox`: the sandbox alone, as long as npm runs. */
import { endWithParent } from "./endWithParent";
import "../src/sandbox/main";

endWithParent();
